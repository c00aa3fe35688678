"""Every Bot API method the fake speaks; importing a module here is what makes its methods known."""

from tests.fake_telegram.methods import albums, editing, groups, intake, profile, sending
from tests.fake_telegram.methods.call import TABLE, Call, Method

__all__ = ["TABLE", "Call", "Method", "albums", "editing", "groups", "intake", "profile", "sending"]
