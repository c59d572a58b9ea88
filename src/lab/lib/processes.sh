# Processes by id: never by name, and never one whose command line does not name this lab.

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

# The process runs, is not a zombie, and is of this lab: its command line or its working folder says so.
ours() {
    local state
    [ -n "$1" ] && [ -r "/proc/$1/stat" ] || return 1
    state=$(sed 's/.*) //; s/ .*//' "/proc/$1/stat" 2>/dev/null) || return 1
    [ "$state" != Z ] && [ "$state" != X ] || return 1
    [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$DIR" ] || tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$DIR/"
}

gone() { ! ours "$1"; }

pid_of() { cat "$DIR/run/$1.pid" 2>/dev/null || true; }

running() { ours "$(pid_of "$1")"; }

# end NAME SIGNAL [group]: sends SIGNAL to the process in run/NAME.pid (or its group), waits, and kills if it stays.
end() {
    local pid target
    pid=$(pid_of "$1")
    if ours "$pid"; then
        target=$pid
        [ "${3:-}" != group ] || target=-$pid
        kill -s "$2" -- "$target" 2>/dev/null || true
        local end=$((${EPOCHREALTIME/./} + 3000000))
        until gone "$pid"; do
            [ "${EPOCHREALTIME/./}" -lt "$end" ] || kill -s KILL -- "$target" 2>/dev/null || true
            sleep 0.02
        done
    fi
    rm -f "$DIR/run/$1.pid"
}
