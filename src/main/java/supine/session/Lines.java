package supine.session;

import java.util.List;
import java.util.Locale;
import supine.script.Position;
import supine.script.Routine;
import supine.script.Side;
import supine.script.Verbosity;

/** What the session says of itself; everything about exercises and health comes from the scripts. Short, one action a sentence. */
final class Lines {
    static final String NOT_UNDERSTOOD = "I do not understand you.";
    /** To somebody whose words are not understood; neither answer moves anything, and yes and no are understood best. */
    static final String SHALL_I_END = "Shall I end the session? Say yes or no. Or press Enter to go on.";
    static final String GO_ON_ONCE_MORE = "Say go on once more.";
    static final String QUIET_AGAIN = "It is quieter. A voice stops me again.";
    static final String LOUD_AGAIN = "It is loud again. To stop, say stop the session, twice, or press a key.";
    static final String WELCOME = "Welcome to Supine.";
    static final String STILL_HERE = "I am still here. Say next to choose another routine, or finish to end.";
    static final String READY_WHEN_THERE = "Say ready when you are there.";
    static final String READY_FOR_NEXT = "Say ready for what comes next.";
    static final String READY_TO_BEGIN = "Say ready to begin.";
    static final String LAST_STEP_DONE = "That was the last step.";
    static final String FINISHING = "We finish here.";
    static final String AT_THE_LIMIT = "That is as long as is advised. Come out of it, or say next.";
    static final String LISTEN_FIRST = "First, just listen.";
    static final String WHERE = "Where are you? Then I can name the right emergency number. To leave it open, say I don't know.";
    static final String WILL_CALL = "In an emergency, call {emergency_number}.";
    static final String REST_TODAY = "Then rest today, and do not exercise.";
    static final String SOME_QUESTIONS = "First, some questions about your safety. Answer yes or no.";
    static final String SIGNS = "Now I ask about signs that need care. Answer yes or no.";
    static final String CLEARANCE = "Has a professional said that this is fine for you?";
    static final String CLEARED = "Good, a professional has said that it is fine.";
    static final String YES_OR_NO = "Please say yes or no.";
    static final String YES_NO_UNSURE = "You can say yes, no, or I don't know.";
    static final String NO_ANSWER = "I hear no answer, so I tell you all the signs.";
    static final String ONCE_MORE = "Once more, the most urgent signs.";
    static final String HEAR_AGAIN = "To hear this again, say repeat.";
    static final String NOT_KNOWING = "Then we take the safe way.";
    static final String START_AGAIN = "To begin again, say start again. To end here, say finish.";
    static final String NOT_TODAY = "So we do not start today.";
    static final String NOTHING_LEFT = "Nothing else is left in this routine. Choose another one next time.";
    static final String GET_READY = "Get ready.";
    static final String GOING_ON = "Going on.";
    static final String TAKE_YOUR_TIME = "Take your time. Say ready when you are ready.";
    static final String NOT_TIMED = "There is no hurry here. Nothing is being timed.";
    static final String FIRST_STEP = "This is the first step.";
    static final String CAN_HEAR_AGAIN = "I can hear you again. Say resume to go on.";
    static final String CAN_HEAR = "I can hear you again.";
    static final String KEYS = "Press Enter to go on with keys. Press the space bar to stop.";
    static final String INPUT_ENDED = "The sound that I was listening to has ended. I end the session here.";
    static final String SETTINGS = "Settings. To leave them, say finish.";
    static final String SETTINGS_DONE = "That is all. Your settings are kept.";
    static final String SETTINGS_LATER = "To change settings, say pause first, or do it before a session.";
    static final String NO_OTHER = "There is nothing else to choose here.";
    static final String STAYS = "Then it stays as it is.";
    static final String HOW_IT_FEELS = "How does your back feel now: better, the same, or worse?";
    static final String BETTER_SAME_WORSE = "You can say better, the same, or worse. Or say finish to leave it open.";
    static final String GOODBYE = "Goodbye.";
    static final String LEFT_OPEN = "I leave it open. Goodbye.";
    static final String NO_SUCH_NUMBER = "There is no such number here.";
    static final String BY_NAME = "Or say a routine's name, or its number: choose two.";
    static final String BY_SETTING = "Or say the name of a setting, or the number of a value: choose two.";
    static final String CHECK_BEGINS = "First, a sound check. Be where you will exercise, and be quiet for a moment. The space bar leaves this out.";
    static final String STILL_LOADING = "One moment. I am not listening yet.";
    static final String NOW_SAY_STOP = "Now say stop.";
    static final String HEARD_NOTHING = "I heard nothing. Say stop, as loud as you would.";
    static final String HEARD_NO_STOP = "I heard something, but not stop. Say stop once more.";
    static final String HEARD_STOP = "I heard you say stop.";
    static final String NOT_PROVEN = "I did not hear you say stop. Do not rely on your voice: press the space bar to stop me.";
    static final String LOUD_ROOM = "The room is loud. Turn other sounds down.";
    static final String FAINT_VOICE = "Your voice is hardly louder than the room. Bring the microphone nearer.";
    static final String HEARS_ITSELF = "Your microphone hears my voice, so I hear you less well while I speak. A headset is safer.";
    static final String HEARS_ITSELF_NOT = "Your microphone does not hear my voice. With headphones that is right. Otherwise turn me up.";
    static final String LATE = "My voice comes late, as with wireless headphones. Then a stop takes as much longer.";
    static final String CHECK_DONE = "The sound check is done.";
    static final String CHECK_AGAIN = "To try again, say sound check, or press its button.";
    static final String CHECK_LEFT_OUT = "The sound check is left out. So it is not proven that I hear you. The space bar stops me.";
    static final String CHECK_LATER = "To check the sound, say pause first, or do it before a session.";
    static final String NO_ROUTINE = "There is no routine to choose from.";

    private static final String[] SMALL = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    private static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    private Lines() {
    }

    /** Whoever sees nothing has to know how they should be before the first step leads them on from there. */
    static String begin(Position position) {
        return "You begin " + being(position) + ".";
    }

    /** Somebody who cannot be seen may be anywhere, and is told where to go instead of how. */
    static String ownWayTo(Position position) {
        return "In your own way, and slowly, change to " + being(position) + ".";
    }

    /** How a routine ends for somebody who may be anywhere. */
    static List<String> ownWayOut(boolean inBed) {
        return inBed ? List.of("Lie as it is comfortable.")
                : List.of("Come to rest where you are, in your own way.", "To get up, take your time, and hold on to something steady.");
    }

    private static String being(Position position) {
        return switch (position) {
            case ON_BACK -> "lying on your back";
            case ON_BACK_LEGS_RAISED -> "lying on your back, with your lower legs on the seat";
            case ON_SIDE -> "lying on your side";
            case FACE_DOWN -> "lying on your front";
            case HANDS_AND_KNEES -> "kneeling on hands and knees";
            case KNEELING -> "kneeling";
            case SITTING -> "sitting on the floor";
            case SITTING_ON_EDGE -> "sitting on the edge of your seat";
            case STANDING -> "standing";
            case IN_BED_ON_BACK -> "lying on your back in bed";
            case IN_BED_ON_SIDE -> "lying on your side in bed";
        };
    }

    /** A whole number in words, 0 to 99; larger ones in digits. */
    static String number(long n) {
        if (n < 0 || n > 99) {
            return Long.toString(n);
        }
        if (n < SMALL.length) {
            return SMALL[(int) n];
        }
        var tens = TENS[(int) n / 10];
        return n % 10 == 0 ? tens : tens + " " + SMALL[(int) n % 10];
    }

    static String minutes(long n) {
        return n == 1 ? "one minute" : number(n) + " minutes";
    }

    static String seconds(long n) {
        return n == 1 ? "one second" : number(n) + " seconds";
    }

    /** "one minute twenty seconds", from ms, rounded up to whole seconds. */
    static String duration(long ms) {
        long total = (ms + 999) / 1000;
        if (total < 60) {
            return seconds(total);
        }
        return minutes(total / 60) + (total % 60 == 0 ? "" : " " + seconds(total % 60));
    }

    static String offer(Routine routine, int minutes, int index, int of) {
        var which = of > 1 ? "Routine " + number(index + 1L) + " of " + number(of) + ": " : "";
        return which + routine.name() + ", about " + minutes(minutes) + ". " + routine.summary()
                + (of > 1 ? " Say yes to take it, or next to hear another." : " Say yes to begin.");
    }

    static String offerAgain(Routine routine) {
        return routine.name() + ". Say yes to take it, or next to hear another.";
    }

    static String thereAre(int routines) {
        return "There are " + number(routines) + " routines.";
    }

    static String lasts(String routine, int minutes) {
        return routine + " takes about " + minutes(minutes) + ".";
    }

    static String instructions(Verbosity verbosity) {
        return switch (verbosity) {
            case FULL -> "Full instructions from the next step on.";
            case BRIEF -> "Short instructions from the next step on.";
            case NAME -> "Only the name from the next step on. For more, say full instructions.";
        };
    }

    static String needs(List<String> needs) {
        return "You need " + listed(needs, "and") + ".";
    }

    static List<String> promise(boolean echoFree) {
        var heard = "Say stop, or pain, at any moment.";
        return echoFree
                ? List.of(heard)
                : List.of(heard, "While I speak I may not hear you well. A headset is safer.");
    }

    static String stepName(int number, int of, String exercise, Side side) {
        return "Step " + number(number) + " of " + number(of) + ". " + exercise + sideSuffix(side) + ".";
    }

    static String changeTo(Side side) {
        return "Now the " + side.spoken() + " side.";
    }

    static String sideSuffix(Side side) {
        return side == Side.BOTH ? "" : ", " + side.spoken() + " side";
    }

    static String setting(String title, String value) {
        return title + ": " + value + ". Say yes to change it, or next.";
    }

    static String option(int number, String value) {
        var which = number(number);
        return which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1) + ": " + value + "? Say yes or next.";
    }

    static String taken(String title, String value, boolean later) {
        return title + ": " + value + (later ? ", from the next session on." : ".");
    }

    /** @param how "slower", "louder" */
    static String notched(String how, String percent) {
        return how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1) + ": " + percent + " percent.";
    }

    static String noFurther(String how) {
        return "I cannot speak any " + how + ".";
    }

    /** @param how "better" */
    static String noted(String how) {
        return "I note: " + how + ".";
    }

    static String areYouIn(String region) {
        return "In " + region + "?";
    }

    static String stillHurts(String exercise) {
        return exercise.isEmpty()
                ? "Last time you said pain. Do you still have that pain?"
                : "Last time you said pain in " + exercise + ". Do you still have that pain?";
    }

    static String leaveOut(String exercise) {
        return "Shall I leave out " + exercise + " today?";
    }

    static String more(int seconds) {
        return seconds(seconds).substring(0, 1).toUpperCase(Locale.ROOT) + seconds(seconds).substring(1) + " more.";
    }

    static String listed(List<String> items, String conjunction) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + conjunction + " " + items.get(items.size() - 1);
    }
}
