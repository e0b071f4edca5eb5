package supine.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import supine.history.PastSession;

/** Past sessions as a table that other programs read (RFC 4180). Overwrites nothing. */
final class HistoryFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private HistoryFile() {
    }

    /** @return the file */
    static Path write(List<PastSession> sessions, Path folder, Clock clock) throws IOException {
        var text = new StringBuilder("began,routine,minutes,ended,felt,pain in\r\n");
        for (var each : sessions) {
            text.append(TIME.format(Instant.ofEpochMilli(each.beganMs()).atZone(ZoneId.systemDefault()))).append(',').append(quoted(each.routine()))
                    .append(',').append(each.minutes()).append(',').append(each.ended()).append(',').append(each.felt()).append(',')
                    .append(quoted(each.pain())).append("\r\n");
        }
        var name = "supine-history-" + LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        for (int i = 1;; i++) {
            try {
                return Files.writeString(folder.resolve(name + (i == 1 ? "" : "-" + i) + ".csv"), text, StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /** A name that begins with a sign would be a formula to a spreadsheet. */
    private static String quoted(String text) {
        var safe = text.matches("[=+@-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
