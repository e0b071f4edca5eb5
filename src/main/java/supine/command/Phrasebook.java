package supine.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The phrases that stand for each command, in lower case words separated by single spaces; the first is the one that help teaches.
 *
 * @param pronunciations of words that the dictionary lacks or says otherwise, every way to say each
 * @throws IllegalArgumentException if two commands share a phrase, or "stop" or "pain" has none
 */
public record Phrasebook(Map<Command, List<String>> phrases, Map<String, List<List<Phone>>> pronunciations) {

    /** All words as the dictionary says them. */
    public Phrasebook(Map<Command, List<String>> phrases) {
        this(phrases, Map.of());
    }

    public Phrasebook {
        var copy = new EnumMap<Command, List<String>>(Command.class);
        phrases.forEach((command, list) -> copy.put(command, List.copyOf(list)));
        for (var command : List.of(Command.STOP, Command.PAIN)) {
            if (copy.getOrDefault(command, List.of()).isEmpty()) {
                throw new IllegalArgumentException("the phrasebook has no phrase for " + command.id());
            }
        }
        var owners = new HashMap<String, Command>();
        copy.forEach((command, list) -> list.forEach(phrase -> {
            var other = owners.putIfAbsent(phrase, command);
            if (other != null) {
                throw new IllegalArgumentException(
                        "the phrase \"" + phrase + "\" stands for both " + other.id() + " and " + command.id());
            }
        }));
        phrases = Map.copyOf(copy);
        pronunciations = Map.copyOf(pronunciations);
    }

    /** This one with the user's own phrases after its own; how those say a word counts. */
    public Phrasebook with(Phrasebook own) {
        var all = new EnumMap<Command, List<String>>(Command.class);
        for (var command : Command.values()) {
            var list = new LinkedHashSet<>(phrases.getOrDefault(command, List.of()));
            list.addAll(own.phrases.getOrDefault(command, List.of()));
            if (!list.isEmpty()) {
                all.put(command, List.copyOf(list));
            }
        }
        var ways = new HashMap<>(pronunciations);
        ways.putAll(own.pronunciations);
        return new Phrasebook(all, ways);
    }

    /** With names that can be called, in the order of the list; one that stands for something else already is left out. */
    public Phrasebook naming(List<String> names) {
        var taken = new HashSet<String>();
        phrases.values().forEach(taken::addAll);
        var all = new EnumMap<Command, List<String>>(phrases);
        all.put(Command.NAME, names.stream().map(Phrasebook::plain).filter(name -> !name.isEmpty() && taken.add(name)).toList());
        return new Phrasebook(all, pronunciations);
    }

    /** As a phrase: "Child's pose" is "child's pose". */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z']+", " ").strip();
    }

    /** Which of a list was meant by a phrase for {@link Command#NUMBER}, from 1; 0 if it is none. */
    public int number(String said) {
        return phrases.getOrDefault(Command.NUMBER, List.of()).indexOf(said) + 1;
    }

    /** The phrase that help teaches for this command. */
    public String taught(Command command) {
        var list = phrases.getOrDefault(command, List.of());
        return list.isEmpty() ? command.id().replace('-', ' ') : list.get(0);
    }
}
