package supine.app;

import java.util.function.Supplier;
import supine.hearing.VoiceOnset.Change;
import supine.session.Effect.Reflex;
import supine.sound.Brake;

/** What becomes of the program's own voice when somebody else's begins: at once, on the microphone's thread, before the session learns of it. */
record VoiceReflex(Brake brake, Ducking ducking, Supplier<Reflex> reflex) {

    /** Whatever speaks. */
    @FunctionalInterface
    interface Ducking {
        /** @see supine.speaking.Narrator#duck */
        void duck(boolean ducks);
    }

    /** No switch: its tables, made when it is first reached, would be garbage on the way of a frame. */
    void voice(Change change) {
        if (change == Change.BEGAN && reflex.get() == Reflex.SILENCES) {
            brake.set();
        } else if (change != Change.NONE) {
            ducking.duck(change == Change.BEGAN && reflex.get() == Reflex.SOFTENS);
        }
    }
}
