"""What some platforms ask beyond taking and bringing messages: several names for a chat, hours for writing to it, news of what was lost."""
