"""A WhatsApp for tests: a real HTTP server that speaks the Cloud API's part of the Graph API, and the people who write to one number.

It follows Meta's published reference, and what other programs report of it; it was never compared with WhatsApp itself.
"""

from tests.fake_whatsapp.errors import GraphError
from tests.fake_whatsapp.line import Account, Line
from tests.fake_whatsapp.people import Person
from tests.fake_whatsapp.post import SIGNATURE, Post, signed
from tests.fake_whatsapp.server import FakeWhatsApp
from tests.fake_whatsapp.shown import Shown

__all__ = ["SIGNATURE", "Account", "FakeWhatsApp", "GraphError", "Line", "Person", "Post", "Shown", "signed"]
