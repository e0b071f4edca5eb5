package supine.session;

import java.util.List;
import supine.command.Command;
import supine.script.Regions;
import supine.script.Verbosity;
import supine.session.Effect.Cue;
import supine.session.Situation.Adjusting;
import supine.session.Situation.Choosing;
import supine.session.Situation.Halted;
import supine.settings.Offers;
import supine.settings.Option;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.Settings.Instructions;

/**
 * Everything that can be set, by voice: speed and loudness a notch at any time, the rest in a dialogue that names each setting and its
 * value, and offers the others one by one, as routines are offered.
 */
final class Adjustments {
    private static final int WHETHER = -1;

    private final Offers offers;
    private final Regions regions;
    private final Choice choosing;

    Adjustments(Offers offers, Regions regions, Choice choosing) {
        this.offers = offers;
        this.regions = regions;
        this.choosing = choosing;
    }

    static boolean isNotch(Command command) {
        return command == Command.SLOWER || command == Command.FASTER || command == Command.LOUDER || command == Command.QUIETER;
    }

    /** One notch; what is said next is said so. @return the words that confirm it */
    static String notch(Turn turn, Command command) {
        var before = turn.state().settings();
        var setting = command == Command.SLOWER || command == Command.FASTER ? Setting.RATE : Setting.VOLUME;
        var after = before.notch(setting, command == Command.FASTER || command == Command.LOUDER ? 1 : -1);
        if (after.equals(before)) {
            return Lines.noFurther(command.id());
        }
        turn.use(after);
        return Lines.notched(command.id(), after.value(setting));
    }

    /**
     * From the next step on. Asked for shorter ones once more, whoever hears short ones already gets the name only.
     *
     * @return the words that confirm it
     */
    static String instructions(Turn turn, Command command) {
        var plan = turn.state().plan();
        var before = turn.state().settings().instructions();
        boolean isFull = plan == null ? before == Instructions.FULL || before == Instructions.AUTOMATIC : plan.verbosity() == Verbosity.FULL;
        var wanted = command == Command.FULL_INSTRUCTIONS ? Verbosity.FULL : isFull ? Verbosity.BRIEF : Verbosity.NAME;
        turn.state().settings().with(Setting.INSTRUCTIONS, wanted.id()).ifPresent(turn::use);
        return Lines.instructions(wanted);
    }

    /** From here on; whom to call is known at once. */
    void use(Turn turn, Settings wanted) {
        if (!wanted.region().equals(turn.state().settings().region())) {
            turn.become(turn.state().in(regions.of(wanted.region())));
        }
        turn.use(wanted);
    }

    void begin(Turn turn, Situation back) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.say(Lines.SETTINGS);
        name(turn, back, Setting.values()[0]);
    }

    private void name(Turn turn, Situation back, Setting setting) {
        become(turn, new Adjusting(back, setting, WHETHER, 0, Situation.NEVER, 0));
    }

    /** Says what is asked, and waits for an answer to it. */
    private void become(Turn turn, Adjusting asked) {
        var words = words(turn.state().settings(), asked);
        turn.report("question", "text", words);
        turn.become(new Adjusting(asked.back(), asked.setting(), asked.option(), turn.say(words), Situation.NEVER, 0));
    }

    private String words(Settings settings, Adjusting asked) {
        var setting = asked.setting();
        if (asked.option() == WHETHER) {
            return Lines.setting(setting.title(), setting.words(settings.value(setting), offers));
        }
        var option = options(settings, setting).get(asked.option());
        return Lines.option(setting.options(offers).indexOf(option) + 1, option.words());
    }

    /** What it is not already; numbers from the next higher one on, all the way round. */
    private List<Option> options(Settings settings, Setting setting) {
        var all = setting.options(offers);
        int now = 0;
        for (int i = 0; i < all.size(); i++) {
            now = all.get(i).id().equals(settings.value(setting)) ? i + 1 : now;
        }
        var others = new java.util.ArrayList<>(all.subList(now, all.size()));
        others.addAll(all.subList(0, now));
        others.removeIf(option -> option.id().equals(settings.value(setting)));
        return others;
    }

    /** @return false if the command is no answer */
    boolean answer(Turn turn, Adjusting asked, Command command) {
        switch (command) {
            case YES, READY -> yes(turn, asked);
            case NO, NEXT -> no(turn, asked);
            case BACK -> back(turn, asked);
            case REPEAT -> {
                heard(turn, command);
                become(turn, asked);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * A setting by its name, or one of its values by number, as they are told: it is asked for, and "yes" takes it.
     *
     * @param place of the value, from 0; -1 if a name was said
     */
    void point(Turn turn, Adjusting asked, int place, String name) {
        heard(turn, place < 0 ? Command.NAME : Command.NUMBER);
        var setting = asked.setting();
        if (place < 0) {
            for (var each : Setting.values()) {
                setting = each.phrase().equals(name) ? each : setting;
            }
            name(turn, asked.back(), setting);
            return;
        }
        var all = setting.options(offers);
        if (place >= all.size()) {
            turn.say(Lines.NO_SUCH_NUMBER);
            become(turn, asked);
        } else if (all.get(place).id().equals(turn.state().settings().value(setting))) {
            turn.say(Lines.STAYS);
            name(turn, asked.back(), setting);
        } else {
            int option = options(turn.state().settings(), setting).indexOf(all.get(place));
            become(turn, new Adjusting(asked.back(), setting, option, 0, Situation.NEVER, 0));
        }
    }

    private static void heard(Turn turn, Command command) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.report("answer", "command", command.id());
    }

    private void yes(Turn turn, Adjusting asked) {
        heard(turn, Command.YES);
        var setting = asked.setting();
        var options = options(turn.state().settings(), setting);
        if (asked.option() != WHETHER) {
            var taken = options.get(asked.option());
            turn.state().settings().with(setting, taken.id()).ifPresent(wanted -> use(turn, wanted));
            turn.report("setting", "setting", setting.id(), "value", taken.id());
            turn.say(Lines.taken(setting.title(), taken.words(), setting.waitsForNextSession()));
            after(turn, asked);
        } else if (options.isEmpty()) {
            turn.say(Lines.NO_OTHER);
            after(turn, asked);
        } else {
            become(turn, new Adjusting(asked.back(), setting, 0, 0, Situation.NEVER, 0));
        }
    }

    private void no(Turn turn, Adjusting asked) {
        heard(turn, Command.NEXT);
        if (asked.option() == WHETHER) {
            after(turn, asked);
        } else if (asked.option() + 1 < options(turn.state().settings(), asked.setting()).size()) {
            become(turn, new Adjusting(asked.back(), asked.setting(), asked.option() + 1, 0, Situation.NEVER, 0));
        } else {
            turn.say(Lines.STAYS);
            after(turn, asked);
        }
    }

    private void back(Turn turn, Adjusting asked) {
        heard(turn, Command.BACK);
        if (asked.option() > 0) {
            become(turn, new Adjusting(asked.back(), asked.setting(), asked.option() - 1, 0, Situation.NEVER, 0));
        } else {
            int before = asked.option() == WHETHER ? Math.max(0, asked.setting().ordinal() - 1) : asked.setting().ordinal();
            name(turn, asked.back(), Setting.values()[before]);
        }
    }

    private void after(Turn turn, Adjusting asked) {
        int next = asked.setting().ordinal() + 1;
        if (next < Setting.values().length) {
            name(turn, asked.back(), Setting.values()[next]);
        } else {
            leave(turn, asked);
        }
    }

    void leave(Turn turn, Adjusting asked) {
        turn.say(Lines.SETTINGS_DONE);
        if (asked.back() instanceof Choosing offered) {
            choosing.offerAgain(turn, offered);
        } else if (asked.back() instanceof Halted halted) {
            Halts.sayAgain(turn, halted);
        }
    }

    /** Nothing was said. */
    void ask(Turn turn, Adjusting asked) {
        turn.become(new Adjusting(asked.back(), asked.setting(), asked.option(), turn.say(words(turn.state().settings(), asked)),
                asked.sinceMs(), asked.asked() + 1));
    }
}
