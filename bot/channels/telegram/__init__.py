"""Both bots on Telegram: `residents` wraps aiogram and `staff` python-telegram-bot; neither is imported without its token."""
