package supine.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import supine.session.SessionEvent;
import supine.sound.WordTime;
import supine.speaking.NarratorListener;

/** Carries what the narrator tells from the loudspeaker's thread to the session's: into the log, to the display, as events. */
final class Narration implements NarratorListener {
    private final Inbox inbox;
    private final EventLog log;
    private final Display display;
    private final Reader reader;
    private final Map<Long, Said> said = new ConcurrentHashMap<>();
    private Consumer<SessionEvent> session = event -> { };

    /** @param beatMs when it ought to begin; -1 for a sentence; @param read true if the screen reader says it */
    private record Said(String text, long beatMs, boolean read) {
    }

    Narration(Inbox inbox, EventLog log, Display display, Reader reader) {
        this.reader = reader;
        this.inbox = inbox;
        this.log = log;
        this.display = display;
    }

    void tell(Consumer<SessionEvent> receiver) {
        session = receiver;
    }

    void sentence(long utterance, String text, boolean read) {
        said.put(utterance, new Said(text, -1, read));
    }

    void count(long utterance, String text, long beatMs, boolean read) {
        said.put(utterance, new Said(text, beatMs, read));
    }

    @Override
    public void began(long id, long atMs, long untilMs) {
        inbox.add(() -> write(id, atMs, untilMs));
    }

    private void write(long id, long atMs, long untilMs) {
        var words = said.get(id);
        if (words == null) {
            return;
        }
        if (words.read()) {
            reader.say(words.text());
        }
        if (words.beatMs() < 0) {
            log.write(atMs, "say", Fields.of("text", words.text(), "until_ms", untilMs));
        } else {
            log.write(atMs, "count", Fields.of("text", words.text(), "beat_ms", words.beatMs()));
        }
    }

    @Override
    public void wentOn(long id, long atMs, long untilMs) {
        began(id, atMs, untilMs);
    }

    @Override
    public void word(long id, int index, WordTime word, long atMs) {
        var words = said.get(id);
        if (words != null && words.beatMs() < 0) {
            inbox.add(() -> display.speaking(words.text(), index, word));
        }
    }

    @Override
    public void ended(long id, long atMs) {
        inbox.add(() -> {
            said.remove(id);
            session.accept(new SessionEvent.Spoken(atMs, id));
        });
    }

    @Override
    public void missed(long id, long atMs) {
        inbox.add(() -> {
            said.remove(id);
            log.write(atMs, "fault", Fields.of("what", "count", "text", "A count was missed."));
        });
    }
}
