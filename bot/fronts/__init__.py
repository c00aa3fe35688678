"""The two bots, as people meet them: what each hears, shows and does outside and after a conversation."""
