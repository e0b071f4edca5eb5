package supine.bench.live;

import java.io.IOException;

/** What can happen to the sound of a running program, and how it is put right again. */
public enum RoomFault {
    MUTE("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            room.control("set-source-mute", "mic", flag(fails));
        }
    },
    SUSPEND("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            if (fails) {
                room.control("suspend-source", "mic", "1");
                room.control("suspend-sink", "room", "1");
            } else {
                room.control("suspend-sink", "room", "0");
                room.control("suspend-source", "mic", "0");
            }
        }
    },
    KILL_SERVER("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            if (fails) {
                room.crash();
            } else {
                room.restart();
            }
        }
    },
    REMOVE_DEVICE("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            if (fails) {
                room.control("unload-module", "module-remap-source");
            } else {
                room.control("load-module", "module-remap-source", "source_name=mic", "master=room.monitor", "channels=1",
                        "master_channel_map=mono", "channel_map=mono", "remix=no");
                room.control("set-default-source", "mic");
            }
        }
    },
    /** To another device, which stands in an empty room; the same one cannot be told from it if it hears as well. */
    MOVE_DEVICE("microphone") {
        @Override
        public void prepare(VirtualRoom room) throws IOException {
            if (!room.control("list", "short", "sinks").contains("elsewhere")) {
                room.control("load-module", "module-null-sink", "sink_name=elsewhere");
            }
        }

        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            var outputs = room.control("list", "source-outputs").split("Source Output #");
            for (var output : outputs) {
                if (output.contains("ALSA")) {
                    room.control("move-source-output", output.substring(0, output.indexOf('\n')), fails ? "elsewhere.monitor" : "mic");
                }
            }
        }
    },
    HANG_SERVER("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            room.hang(fails);
        }
    },
    /** The microphone stands still so long, loses what sounds meanwhile, and goes on: there is nothing to mend. */
    SLIP("microphone") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            if (fails) {
                SUSPEND.inject(room);
                VirtualRoom.pause(SLIP_MS);
                SUSPEND.mend(room);
            }
        }
    },
    /** Suspended; one that is unplugged is replaced by another without a sign, if there is another. */
    OUTPUT_GONE("loudspeaker") {
        @Override
        void set(VirtualRoom room, boolean fails) throws IOException {
            room.control("suspend-sink", "speaker", flag(fails));
        }
    };

    private static final long SLIP_MS = 200;

    private final String victim;

    RoomFault(String victim) {
        this.victim = victim;
    }

    /** What the program must say is lost: "microphone" or "loudspeaker". */
    public String victim() {
        return victim;
    }

    /** How the event begins that tells of it. */
    public String noticedAs() {
        return isOverByItself() ? "missed" : "fault " + victim;
    }

    /** Whether there is nothing to mend. */
    public boolean isOverByItself() {
        return this == SLIP;
    }

    /** Whether the program has a voice while it lasts. */
    public boolean canBeSaid() {
        return switch (this) {
            case MUTE, SUSPEND, REMOVE_DEVICE, MOVE_DEVICE, SLIP -> true;
            case KILL_SERVER, HANG_SERVER, OUTPUT_GONE -> false;
        };
    }

    /** What has to be there before. @throws IOException likewise in the others, if the room does not obey */
    public void prepare(VirtualRoom room) throws IOException {
        // Mostly nothing.
    }

    public void inject(VirtualRoom room) throws IOException {
        set(room, true);
    }

    public void mend(VirtualRoom room) throws IOException {
        set(room, false);
    }

    /** @param fails whether it begins, or is put right again */
    abstract void set(VirtualRoom room, boolean fails) throws IOException;

    private static String flag(boolean fails) {
        return fails ? "1" : "0";
    }
}
