"""Who works where: associations and contrats de ville, as the bot knows them, and as the files people keep them in."""
