package supine.app;

import supine.hearing.Ears;

/** What the user is told of the program's own voice in the microphone, each thing once as long as it lasts. One thread, the microphone's. */
final class EchoRemarks {
    private static final String NO_HEADSET = "I hear myself in your microphone, so it is not a headset's. I go on as without one.";
    private static final String DROWNED = "Your loudspeaker drowns you while I speak. Turn it down, or use a headset. Or speak when I pause.";
    private static final String PAUSES_ONLY = "I cannot tell your voice from mine while I speak. So I make longer pauses. Say stop in a pause, or press a key. A headset is safer.";
    private static final String NO_MORE = "Now I hear you while I speak, too.";

    private final Told told;
    private boolean deceived;
    private boolean drowned;
    private boolean pauses;

    /** Who is told. */
    interface Told {
        /** @param what in a word @param text for the user */
        void remark(String what, String text);

        /** Nobody is heard while the program speaks: it is to make pauses; or no more. */
        void pauses(boolean needed);
    }

    EchoRemarks(Told told) {
        this.told = told;
    }

    /** A headset that is none. */
    void deceived() {
        if (!deceived) {
            deceived = true;
            told.remark("headset", NO_HEADSET);
        }
    }

    /** After a frame. @param echoFree whether the microphone is believed not to hear the loudspeaker */
    void heard(Ears ears, boolean echoFree) {
        boolean drowns = !echoFree && ears.isDrowned();
        boolean needed = !echoFree && ears.hearsInPausesOnly();
        if (drowns && !drowned) {
            drowned = true;
            told.remark("drowned", DROWNED);
        }
        if (needed != pauses) {
            pauses = needed;
            told.pauses(needed);
            told.remark(needed ? "unfollowed" : "followed", needed ? PAUSES_ONLY : NO_MORE);
        }
    }
}
