package supine.bench;

import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.Pcm;

/** Loudspeaker and microphone of a program that runs without devices, with a room between them; what is played in one frame is in the room in the next. */
final class Air implements Microphone {
    private final SimulatedRoom room;
    private final Person person;
    private final short[] last = new short[Pcm.FRAME_SAMPLES];

    /** Who may speak in it. */
    interface Person {
        /** Asked once a frame. @return what is said, as it arrives at the microphone, full scale 1; empty while nothing is */
        double[] saying();

        /** Where in it the frame begins, samples. */
        long from();
    }

    /** Nobody. */
    static final Person NOBODY = new Person() {
        private static final double[] NOTHING = {};

        @Override
        public double[] saying() {
            return NOTHING;
        }

        @Override
        public long from() {
            return 0;
        }
    };

    Air(SimulatedRoom room, Person person) {
        this.room = room;
        this.person = person;
    }

    Loudspeaker loudspeaker() {
        return new Loudspeaker() {
            @Override
            public void write(short[] frame) {
                System.arraycopy(frame, 0, last, 0, frame.length);
            }

            @Override
            public int silence() {
                return 0;
            }

            @Override
            public String name() {
                return Air.this.name();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @Override
    public boolean read(short[] frame) {
        var saying = person.saying();
        room.pass(last, saying, person.from(), frame);
        return true;
    }

    @Override
    public String name() {
        return "a room made of arithmetic";
    }

    @Override
    public boolean isEchoFree() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
