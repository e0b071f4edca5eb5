# What `supine` and `verify` share: finding a JDK, installing what is missing. Read by them, not run by itself.
# Everything said goes to standard error: standard output belongs to the program.

say() {
    printf 'Supine: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# With an empty environment, Java would take file names and texts for ASCII.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
    LC_ALL=C.UTF-8
    export LC_ALL
fi

# Sets jdk to the folder of a JDK, version 17 or newer, and returns 0; or returns 1. Starts no Java: that would cost a tenth of a second.
find_jdk() {
    is_jdk "${JAVA_HOME:-}" && return
    if javac=$(command -v javac); then
        javac=$(followed "$javac")
        is_jdk "${javac%/bin/javac}" && return
    fi
    if [ -x /usr/libexec/java_home ]; then
        is_jdk "$(/usr/libexec/java_home -v 17+ 2>/dev/null)" && return
    fi
    for folder in /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/current; do
        is_jdk "$folder" && return
    done
    jdk=
    return 1
}

is_jdk() {
    jdk=$1
    [ -n "$jdk" ] && [ -x "$jdk/bin/java" ] && [ -x "$jdk/bin/javac" ] && [ -r "$jdk/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
    [ "${major:-0}" -ge 17 ]
}

# Prints a path with its symlinks followed. (readlink -f is missing on older Macs.)
followed() {
    path=$1
    while [ -h "$path" ]; do
        target=$(readlink "$path")
        case $target in
            /*) path=$target ;;
            *) path=$(dirname "$path")/$target ;;
        esac
    done
    printf '%s\n' "$path"
}

# Sees to a JDK, the sound and window libraries and the packages given.
# Where they cannot be installed, only a missing JDK ends the start: the rest may not be needed.
prepare() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        install_missing "$@"
    fi
    find_jdk || fail "needs a JDK, version 17 or newer: please install one and start again (or point JAVA_HOME to it)."
}

# Installs what is missing, after saying so.
install_missing() {
    # An empty environment's PATH lacks the folders in which packages find ldconfig and the like.
    PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
    wanted="libasound2t64|libasound2 libx11-6 libxext6 libxi6 libxrender1 libxtst6 fontconfig fonts-dejavu-core $*"
    if find_jdk; then
        # Debian's headless JDK cannot open a window until its other half is there.
        case $(followed "$jdk") in
            /usr/lib/jvm/java-*-openjdk*) [ -e "$jdk/lib/libawt_xawt.so" ] || wanted="openjdk-$major-jre $wanted" ;;
        esac
    else
        wanted="openjdk-17-jdk|openjdk-21-jdk|default-jdk $wanted"
    fi
    # Desktops play through PulseAudio or PipeWire; Java reaches those through this plugin, and pactl tells when they change microphones.
    if [ -S "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/pulse/native" ]; then
        wanted="$wanted libasound2-plugins pulseaudio-utils"
    fi
    missing=
    for alternatives in $wanted; do
        any_installed "$alternatives" || missing="$missing $alternatives"
    done
    [ -n "$missing" ] || return
    if [ "$(id -u)" != 0 ] && ! { command -v sudo >/dev/null && say "asks for the right to install packages (sudo)." && sudo true; }; then
        say "misses these packages, which root can install with apt-get:$missing"
        return
    fi
    say "looks up its packages (apt-get update)."
    quietly "looking up packages" as_root apt-get update -q
    names=
    for alternatives in $missing; do
        names="$names $(first_known "$alternatives")"
    done
    say "installs what is missing:$names"
    # shellcheck disable=SC2086
    quietly "installing packages" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 $names ||
        say "could not install everything (see above)."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Is one of the packages a|b|c installed?
any_installed() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && return
    done
    return 1
}

# Prints the first of the packages a|b|c that can be had here; the last if none can, so that apt complains about a name.
first_known() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        apt-cache show "$name" 2>/dev/null | grep -q '^Filename:' && break
    done
    printf '%s' "$name"
}

# quietly WHAT COMMAND...: runs the command, shows its output only if it fails, and says every four seconds that it is still at it.
quietly() {
    what=$1
    shift
    log=$(mktemp) || return 1
    (
        seconds=0
        # Not holding on to our output, or whoever reads it would wait for the last sleep.
        while sleep 4 >/dev/null 2>&1; do
            seconds=$((seconds + 4))
            say "still $what ($seconds s) ..."
        done
    ) &
    ticker=$!
    trap 'kill "$ticker" 2>/dev/null; rm -f "$log"; exit 130' INT TERM
    "$@" </dev/null >"$log" 2>&1
    result=$?
    kill "$ticker" 2>/dev/null
    trap - INT TERM
    [ $result = 0 ] || tail -n 15 "$log" >&2
    rm -f "$log"
    return $result
}
