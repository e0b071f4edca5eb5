package supine.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import supine.command.Command;
import supine.session.Snapshot.Mode;
import supine.sound.Pcm;

/**
 * A sound that goes on and on, as a television does, and somebody who presses the key to go on whenever the session has come to rest, and
 * so consents to the noise once it is told of it: how soon that is, and how often it comes to rest for good afterwards. One sound for each.
 */
final class LoudRoom {
    private static final long PRESSED_AFTER_MS = 2_000;
    private static final long LENGTH_MS = 3 * 60_000;
    private static final long FIRST_MS = 60_000;

    private static final long PART_MS = 5_000;
    /** Level of a room in which nothing sounds, RMS. */
    private static final double ROOM_TONE = 8;

    private Share told = Share.NONE;
    private Share toldSoon = Share.NONE;
    private long passedMs;
    private int halts;
    private int haltsAfterConsent;
    private int endings;
    private long soundMs;
    private long consentedMs;
    private long restedMs = -1;
    private long toldMs = -1;

    /** @param sound repeated until three minutes are full */
    static LoudRoom hearing(Supplier<InAHold> person, double[] sound, Random random) {
        var room = new LoudRoom();
        var lying = person.get();
        lying.again();
        room.hear(lying, sound, LENGTH_MS, random);
        room.told = room.told.and(room.toldMs >= 0);
        room.toldSoon = room.toldSoon.and(room.toldMs >= 0 && room.toldMs <= FIRST_MS);
        room.soundMs = LENGTH_MS - FIRST_MS;
        room.consentedMs = room.toldMs < 0 ? 0 : LENGTH_MS - room.toldMs;
        return room;
    }

    /** All of a sound, which was consented to before it begins. */
    static LoudRoom consented(Supplier<InAHold> person, double[] sound, Random random) {
        var room = new LoudRoom();
        var lying = person.get();
        lying.consent();
        room.toldMs = 0;
        room.hear(lying, sound, Pcm.toMs(sound.length), random);
        room.consentedMs = room.passedMs;
        return room;
    }

    private void hear(InAHold lying, double[] sound, long lengthMs, Random random) {
        int at = 0;
        while (passedMs < lengthMs) {
            var part = new double[(int) Pcm.toSamples(PART_MS)];
            for (int i = 0; i < part.length; i++) {
                part[i] = sound[at] + ROOM_TONE * random.nextGaussian();
                at = (at + 1) % sound.length;
            }
            lying.hear(part, () -> live(lying));
        }
    }

    private void live(InAHold lying) {
        passedMs += Pcm.FRAME_MS;
        if (lying.isTooLoud() && toldMs < 0) {
            // Not only when it comes to rest: a question that is open already becomes this one.
            toldMs = passedMs;
        }
        if (lying.mode() == Mode.WAITING) {
            lying.press(Command.READY);
        } else if (lying.mode() == Mode.ENDING || lying.mode() == Mode.ENDED) {
            anew(lying);
        } else if (!lying.isHalted()) {
            restedMs = -1;
        } else if (restedMs < 0) {
            rest(lying);
        } else if (passedMs - restedMs >= PRESSED_AFTER_MS) {
            restedMs = -1;
            if (lying.mode() == Mode.AFTERCARE) {
                anew(lying);
            } else {
                lying.press(Command.RESUME);
            }
        }
    }

    private void rest(InAHold lying) {
        restedMs = passedMs;
        endings += lying.mode() == Mode.AFTERCARE ? 1 : 0;
        if (toldMs != passedMs) {
            halts += passedMs > FIRST_MS ? 1 : 0;
            haltsAfterConsent += toldMs >= 0 ? 1 : 0;
        }
    }

    private void anew(InAHold lying) {
        if (toldMs >= 0) {
            lying.consent();
        } else {
            lying.again();
        }
    }

    void add(LoudRoom other) {
        told = told.and(other.told);
        toldSoon = toldSoon.and(other.toldSoon);
        halts += other.halts;
        haltsAfterConsent += other.haltsAfterConsent;
        endings += other.endings;
        soundMs += other.soundMs;
        consentedMs += other.consentedMs;
    }

    /** Of what was consented to from the beginning. */
    Map<String, Object> figuresAfterConsent() {
        var all = new LinkedHashMap<String, Object>();
        all.put("minutes", Math.round(consentedMs / 6_000.0) / 10.0);
        all.put("halts_after_consent", new PerHour(haltsAfterConsent, consentedMs));
        all.put("endings", new PerHour(endings, consentedMs));
        return all;
    }

    Map<String, Object> figures() {
        var all = new LinkedHashMap<String, Object>();
        all.put("minutes", soundMs / 60_000);
        all.put("told_that_it_is_loud", told);
        all.put("within_60_s", toldSoon);
        all.put("lasting_halts_later", new PerHour(halts, soundMs));
        all.put("halts_after_consent", new PerHour(haltsAfterConsent, consentedMs));
        all.put("endings", new PerHour(endings, soundMs));
        return all;
    }
}
