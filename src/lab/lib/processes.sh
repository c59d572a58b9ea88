# Processes by id: never by name, and never one whose command line or folder does not name this lab.

die() {
    printf 'lab: %s\n' "$*" >&2
    exit 1
}

# until_true SECONDS WHAT COMMAND...: polls until COMMAND succeeds, or dies saying that WHAT did not happen.
until_true() {
    local seconds=$1 what=$2
    shift 2
    local end=$((${EPOCHREALTIME/./} + seconds * 1000000))
    until "$@"; do
        [ "${EPOCHREALTIME/./}" -lt "$end" ] || die "$what: not within $seconds s; logs in $DIR/log"
        sleep 0.02
    done
}

# stat_of PID: sets STATE and GROUP; fails where there is no such process.
stat_of() {
    local line
    { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
    # The program's name, in brackets, may hold anything.
    read -r STATE _ GROUP _ <<<"${line##*) }"
}

# A zombie is dead: whether its parent has noticed is none of our business.
alive() { stat_of "$1" && [ "$STATE" != Z ] && [ "$STATE" != X ]; }

group_alive() {
    local folder
    for folder in /proc/[0-9]*; do
        if alive "${folder#/proc/}" && [ "$GROUP" = "$1" ]; then return 0; fi
    done
    return 1
}

ours() {
    [ -n "$1" ] && alive "$1" || return 1
    [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$DIR" ] \
        || tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" | grep -F "$DIR/" >/dev/null
}

pid_of() { cat "$DIR/run/$1.pid" 2>/dev/null || true; }

running() { ours "$(pid_of "$1")"; }

# end NAME: kills the process of run/NAME.pid and waits until it is gone. Nothing in a lab is worth a goodbye.
end() {
    local pid
    pid=$(pid_of "$1")
    if ours "$pid"; then
        kill -s KILL "$pid" 2>/dev/null || true
        until_true 5 "process $pid ($1) ends" not alive "$pid"
    fi
    rm -f "$DIR/run/$1.pid"
}

# end_group NAME: the same with all of its process group: workers outlive a master, and go on accepting.
end_group() {
    local pid
    pid=$(pid_of "$1")
    if ours "$pid"; then
        kill -s KILL -- "-$pid" 2>/dev/null || true
        until_true 5 "process group $pid ($1) ends" not group_alive "$pid"
    fi
    rm -f "$DIR/run/$1.pid"
}

# end_all PREFIX: every process of run/PREFIX-*.pid.
end_all() {
    local held
    for held in "$DIR/run/$1-"*.pid; do
        [ ! -f "$held" ] || end "$(basename "$held" .pid)"
    done
}

not() { ! "$@"; }
