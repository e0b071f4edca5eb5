package supine.cli;

import java.util.Map;
import supine.app.Display;
import supine.app.EventLog;
import supine.app.Reply;
import supine.session.RoomSound;

/** Tells a display how the sound check goes. */
record SoundTold(Display display) implements EventLog {

    @Override
    public void write(long atMs, String event, Map<String, ?> fields) {
        if (event.equals("sound-check")) {
            var text = fields.get("text");
            display.tell(new Reply.Sound(String.valueOf(fields.get("step")), number(fields, "tries"), Boolean.TRUE.equals(fields.get("heard")),
                    number(fields, "noise_dbfs"), number(fields, "voice_dbfs"), number(fields, "own_voice_db"), number(fields, "delay_ms"),
                    text == null ? "" : text.toString()));
        }
    }

    private static int number(Map<String, ?> fields, String name) {
        return fields.get(name) instanceof Integer value ? value : RoomSound.UNKNOWN;
    }
}
