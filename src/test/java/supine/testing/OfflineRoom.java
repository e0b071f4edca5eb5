package supine.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.EventLog;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Stream;
import supine.app.Voice;
import supine.session.Session;
import supine.settings.Settings;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;

/** A room without a sound card: a person, a program, and everything that was said and heard. */
public final class OfflineRoom {
    private final Equipment equipment;
    private final Person person;
    private double rate = 1;

    public OfflineRoom(Equipment equipment, Person person) {
        this.equipment = equipment;
        this.person = person;
    }

    public OfflineRoom rate(double speed) {
        rate = speed;
        return this;
    }

    /** One event. */
    public record Event(long atMs, String name, Map<String, ?> fields) {
        public long ms(String field) {
            return ((Number) fields.get(field)).longValue();
        }

        public String text(String field) {
            return String.valueOf(fields.get(field));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%07.2f %s %s", atMs / 1000.0, name, fields);
        }
    }

    /** What there was. @param played what the loudspeaker was given @param said what the person said */
    public record Heard(List<Event> events, short[] played, List<Person.Word> said, LockstepSession.Result result) {
        public String reason() {
            return result.reason().id();
        }

        public List<Event> all(String name) {
            return events.stream().filter(event -> event.name().equals(name)).toList();
        }

        public Event first(String name) {
            return all(name).get(0);
        }

        public List<Event> after(long ms) {
            return events.stream().filter(event -> event.atMs() >= ms).toList();
        }

        public String text() {
            return String.join("\n", events.stream().map(Event::toString).toList());
        }

        /** True if a sentence or a count of the program's own sounds at a moment. */
        public boolean speaksAt(long ms) {
            int from = (int) Pcm.toSamples(ms);
            for (int i = from; i < Math.min(played.length, from + (int) Pcm.toSamples(100)); i++) {
                if (played[i] != 0) {
                    return true;
                }
            }
            return false;
        }

        public boolean stoppedBetween(long fromMs, long untilMs) {
            return all("state").stream().anyMatch(event -> event.text("state").equals("stopped")
                    && event.atMs() >= fromMs && event.atMs() <= untilMs);
        }

        /** The first moment at or after one from which the loudspeaker is digitally silent for 100 ms; -1 if there is none. */
        public long silentFrom(long ms) {
            int run = 0;
            for (int i = (int) Pcm.toSamples(ms); i < played.length; i++) {
                run = played[i] == 0 ? run + 1 : 0;
                if (run == Pcm.toSamples(100)) {
                    return Math.max(ms, Pcm.toMs(i - run + 1L));
                }
            }
            return -1;
        }
    }

    /** Runs a routine to its end, or for half an hour of the stream. */
    public Heard run(String routine) throws Exception {
        var events = new ArrayList<Event>();
        EventLog log = (atMs, event, fields) -> events.add(new Event(atMs, event, Map.copyOf(fields)));
        var phrasebook = equipment.phrasebook();
        var tape = new Tape();
        var stream = new Stream(
                new Session(List.of(equipment.library().routine(routine)), equipment.library().guidance(), phrasebook),
                new Voice(equipment.synthesizer(), rate), person, tape,
                CompletableFuture.completedFuture(equipment.ears(phrasebook)), equipment.earcons(),
                equipment.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL), log.and(person));
        var result = new LockstepSession(stream).run(atMs -> {
            if (atMs > 60 * 60_000) {
                throw new AssertionError("an hour and no end:\n"
                        + new Heard(events, tape.samples(), person.said(), null).text());
            }
        });
        return new Heard(events, tape.samples(), person.said(), result);
    }

    /** A loudspeaker that keeps what it is given. */
    private static final class Tape implements Loudspeaker {
        private short[] samples = new short[Pcm.SAMPLE_RATE * 60];
        private int length;

        @Override
        public void write(short[] frame) {
            if (length + frame.length > samples.length) {
                samples = Arrays.copyOf(samples, samples.length * 2);
            }
            System.arraycopy(frame, 0, samples, length, frame.length);
            length += frame.length;
        }

        short[] samples() {
            return Arrays.copyOf(samples, length);
        }

        @Override
        public int silence() {
            return 0;
        }

        @Override
        public String name() {
            return "tape";
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
