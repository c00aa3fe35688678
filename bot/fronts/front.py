"""How one message is heard, at either bot: asides first, then the open question, then whatever the bot does outside a conversation.

A front never sends: it fills a `Visit`, which is written down with everything else in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot import first_words
from bot.channels.port import Incoming
from bot.flood import Pass
from bot.fronts.commanded import Commanded
from bot.fronts.meant import act_meant
from bot.fronts.visit import Visit
from dialogue import buttons
from dialogue.asides import Aside
from dialogue.buttons import Bound, Do, Of, Start, Word
from dialogue.keys import key_of
from dialogue.kinds import Attached, Invalid, Position, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Quiet, Replied, Session, Tapped
from dialogue.words import plain, tidy
from flows import flows_of
from flows.residents.choose_language import LanguageDraft
from routing.refusals import Refusal
from storage import conversations, people, silenced
from storage.database import Tx


@dataclass
class Front(Commanded):
    """What both bots share. Subclasses say what a finished conversation does, and what to do when none is open."""

    group: str = ""
    """The folder of `flows/` whose conversations are this bot's: buttons can be forged, and name any."""
    language_flow: str = "choose_language"

    def urgent(self, incoming: Incoming) -> Pass | None:
        """What is heard even from a chat that sends too much."""
        asked = self.house.asides.heard(incoming.text.partition("@")[0])
        return Pass.SILENCE if incoming.left or asked is Aside.STOP else None

    async def hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        try:
            await self._hear(tx, visit, incoming)
        except Refusal as refusal:
            visit.say(refusal.key, self.after_refusal(visit, refusal), **refusal.facts)

    async def _hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        thanks = incoming.unfetched == "reaction" and visit.session is None  # a thumb up where nothing is asked
        told = bool(incoming.unfetched) and not thanks and await self._once(tx, visit, incoming, incoming.unfetched)
        if told:
            visit.say(key_of("unfetched", incoming.unfetched))
        if incoming.edits:
            visit.message = conversations.key_of(tx, incoming.channel, incoming.bot, incoming.within, incoming.edits)
            await self.edited(tx, visit, tidy(incoming.text).strip())
        elif incoming.pressed:
            await self.pressed(tx, visit, incoming.pressed)
        elif incoming.position:
            await self.reply(tx, visit, Replied(Position(*incoming.position)))
        elif incoming.media:
            await self.attach(tx, visit, incoming)
        elif text := tidy(incoming.text).strip():
            await self._once(tx, visit, incoming, "taken")  # the words of an album whose first file is left out
            await self.typed(tx, visit, text)
        elif told:
            visit.ask()

    async def _once(self, tx: Tx, visit: Visit, incoming: Incoming, what: str) -> bool:
        """Whether this is to be said: of an album, which comes as many messages, each thing is said once."""
        if not incoming.album:
            return True
        key = conversations.key_of(tx, incoming.channel, incoming.bot, incoming.chat, f"album {incoming.album} {what}")
        return bool(await conversations.mark_heard(tx, [key], visit.now))

    async def attach(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        """Files are stored only where a question takes them: nothing is kept of what nobody asked for. However many, one reply."""
        words = tidy(incoming.text).strip()
        if visit.session is None or not visit.session.takes_files:
            if words or await self._once(tx, visit, incoming, "unasked"):
                await self.unasked(tx, visit, words, with_files=True)
            return
        session, told = visit.session, None
        for media in incoming.media:
            number = people.new_id()
            after, _, invalid = session.hear(Replied(Attached(number, media.kind, media.seconds, words, visit.message)))
            refused = None if after is session else await first_words.keep_file(tx, visit, after, number, media)
            told = invalid or refused or told
            if after is not session and refused is None:
                session, words = after, ""
        if words:
            session, _, invalid = session.hear(Replied(Words(words, visit.message)))
            told = invalid or told
        noted = session is not visit.session
        visit.keep(session)
        if await self._once(tx, visit, incoming, told.code if told else "taken"):
            visit.ask(told, noted=noted)

    async def edited(self, tx: Tx, visit: Visit, text: str) -> None:
        """The message that `visit.message` names, heard already, now says this."""
        raise NotImplementedError

    async def typed(self, tx: Tx, visit: Visit, text: str) -> None:
        if text.startswith("/"):
            await self._command(tx, visit, text)
        elif (aside := self.house.asides.heard(text)) is not None:
            await self.aside(tx, visit, aside)
        elif visit.session is not None:
            await self.reply(tx, visit, self._understood(visit, visit.session, text))
        else:
            await self.unasked(tx, visit, text)

    def _understood(self, visit: Visit, session: Session, text: str) -> Act:
        """Typed words as the choice they plainly mean, as a wish to change an answer, or as they are."""
        turn = session.turn()
        if isinstance(turn, Finished):
            return Replied(Words(text))
        return act_meant(self.house.texts, visit.language, session.flow_name, turn, text, visit.message)

    async def reply(self, tx: Tx, visit: Visit, act: Act) -> None:
        if visit.session is None:
            await self.unasked(tx, visit, act.reply.text if isinstance(act, Replied) and isinstance(act.reply, Words) else "")
            return
        before, (session, turn, invalid) = visit.session, visit.session.hear(act)
        visit.keep(session)
        if before.withheld and not turn.withheld:
            first_words.write_files(tx, visit)
        if isinstance(turn, Asking):
            visit.ask(None if visit.resumed else invalid, noted=session is not before)
            return
        await self._finish(tx, visit, turn)

    async def fall_quiet(self, tx: Tx, visit: Visit) -> None:
        """A story left in silence is over; if it is too short to be one, that is said once. What nobody looked up is passed over."""
        visit.nudged = True
        if visit.session is not None and visit.session.gathering:
            await self.reply(tx, visit, Quiet())
        elif visit.session is not None and visit.session.sought:
            visit.found(())
            visit.ask()

    async def _finish(self, tx: Tx, visit: Visit, turn: Finished[Any]) -> None:
        assert visit.session is not None
        for key in turn.said:
            visit.say(key_of(visit.session.flow_name, key))
        try:
            await self.settle(tx, visit, turn.result)
        except Refusal as refusal:
            visit.say(refusal.key, self.after_refusal(visit, refusal), **refusal.facts)
        visit.go_on()

    def after_refusal(self, visit: Visit, refusal: Refusal) -> tuple[Any, ...]:
        """Buttons of what can be done instead, as rows for a notice."""
        return ()

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        """What a finished conversation does."""
        match draft:
            case LanguageDraft(language, _):
                await people.change_address(tx, visit.chat.address_id, language=language)
                visit.new_language = language
                visit.say("language-chosen")
            case _:
                raise TypeError(f"nothing is done with a {type(draft).__name__}")

    async def pressed(self, tx: Tx, visit: Visit, data: str) -> None:
        match buttons.read(data):
            case Tapped() as tap if visit.session is not None:
                await self.reply(tx, visit, tap)
            case Of(talk, act) if visit.session is not None and visit.session.talk == talk:
                await self.reply(tx, visit, act)
            case Start() as start:
                await self.begin(tx, visit, start)
            case Do() as do:
                await self.do(tx, visit, do)
            case Word(word):
                await self.typed(tx, visit, f"/{word}" if word in self.commands else word)
            case None | Tapped() | Of() | Bound():
                self._old_button(visit)

    def _old_button(self, visit: Visit) -> None:
        """A button of a conversation that is over says so, and the open question, if any, is shown again."""
        if visit.session is None:
            visit.say("old-button", self.menu())
        else:
            visit.ask(Invalid("old-button"))

    async def aside(self, tx: Tx, visit: Visit, aside: Aside) -> None:
        match aside:
            case Aside.BACK if visit.session is not None:
                await self.reply(tx, visit, Back())
            case Aside.CANCEL if visit.session is not None:
                visit.leave()
                await self._cancelled(tx, visit)
            case Aside.LANGUAGE:
                visit.start(self.language_flow)
                visit.ask()
            case Aside.STOP:
                visit.chat.stopped = True
                await people.change_address(tx, visit.chat.address_id, stopped=True)
                await silenced.fall(tx, visit.chat.address_id, "stopped")
                visit.say("aside-stopped")
            case Aside.HELP:
                visit.say(self.help_key(visit), self.menu() if visit.session is None else ())
                visit.ask()
            case _:
                visit.say("nothing-open", self.menu())

    async def _cancelled(self, tx: Tx, visit: Visit) -> None:
        """Nothing is kept of what was given up; what was under it, if anything, is asked again."""
        if visit.session is None:
            await conversations.drop_unsent_files(tx, visit.chat.address_id)
        visit.say("aside-cancelled", self.menu() if visit.session is None else ())
        visit.ask(before=(visit.text("resumed"),))

    async def begin(self, tx: Tx, visit: Visit, start: Start) -> None:
        """Begin the conversation a button or a command names. Taking it up again is not beginning it twice."""
        if start.flow not in flows_of(self.group):
            self._old_button(visit)
            return
        facts = await self.facts_for(tx, visit, start)
        session = visit.session
        if session and session.answers and (session.flow_name, dict(session.facts)) == (start.flow, facts):
            visit.ask(before=(visit.text("resumed"),))
            return
        visit.start(start.flow, facts)
        if not start.choice:
            visit.ask()
            return
        await self._first_answer(tx, visit, start.choice)

    async def _first_answer(self, tx: Tx, visit: Visit, code: str) -> None:
        assert visit.session is not None
        if asking := visit.asking:
            await self.reply(tx, visit, Tapped(visit.session.talk, asking.question.step, code))

    async def _command(self, tx: Tx, visit: Visit, text: str) -> None:
        word, _, rest = text[1:].partition(" ")
        word = plain(word.partition("@")[0])
        aside = self.house.asides.heard(word)
        if word == "start":
            await self.started(tx, visit, rest.strip())
        elif aside is not None:
            await self.aside(tx, visit, aside)
        elif name := self._typed.get(word):
            await self.command(tx, visit, name, rest.strip())
        else:
            visit.say("unknown-command", self.menu())
            visit.ask()

    async def started(self, tx: Tx, visit: Visit, payload: str) -> None:
        """The person opened the bot, perhaps by a link that says why."""
        raise NotImplementedError

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        """The facts a flow needs, from what its button is about."""
        raise NotImplementedError

    async def do(self, tx: Tx, visit: Visit, do: Do) -> None:
        raise NotImplementedError

    async def command(self, tx: Tx, visit: Visit, name: str, rest: str) -> None:
        raise NotImplementedError

    async def unasked(self, tx: Tx, visit: Visit, text: str, *, with_files: bool = False) -> None:
        """Words that answer no question."""
        raise NotImplementedError

    def menu(self) -> tuple[Any, ...]:
        """Buttons of what can be begun, as rows for a notice."""
        raise NotImplementedError

    def help_key(self, visit: Visit) -> str:
        raise NotImplementedError
