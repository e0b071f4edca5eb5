package supine.bench;

import java.util.Set;
import supine.command.Command;

/**
 * Something said by somebody, without room or noise.
 *
 * @param group   what it is counted under: a command's name, or what kind of talk it is
 * @param meant   the commands that are right for it
 * @param speaker a person, or a synthesiser's voice
 * @param voice   16 kHz
 */
record Saying(String group, Set<Command> meant, String speaker, short[] voice) {

    static Saying of(Command command, String speaker, short[] voice) {
        return new Saying(command.id(), Set.of(command), speaker, voice);
    }

    boolean isAlwaysHeard() {
        return meant.stream().anyMatch(Command::isAlwaysHeard);
    }
}
