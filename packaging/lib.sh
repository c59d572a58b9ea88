# What run and test share: saying what happens, finding a JDK, installing what is lacking. Sourced by bash.

JDK_NEEDED=25
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# What the window may take: 50 HAProxies and 500 pools need 60 MB of it. A thread for each target leaves memory in the C
# library that nothing uses; the JVM gives it back once a minute.
MEMORY=(-Xmx1g -XX:TrimNativeHeapInterval=60000)

# Java takes file names and output from the locale; in a bare one it could not name a file with an umlaut.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

say() { printf 'drainboard: %s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# The JDK's feature release, from the file that every JDK has; nothing for a JRE or something else.
jdk_release() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JAVA_HOME to a JDK 25 or later: JAVA_HOME, else the javac on PATH, else the newest of /usr/lib/jvm.
find_jdk() {
    local home javac release best=0 found=""
    javac=$(command -v javac || true)
    for home in "${JAVA_HOME:-}" "${javac:+$(readlink -f "$javac" | sed 's|/bin/javac$||')}" /usr/lib/jvm/*; do
        release=$(jdk_release "$home")
        [ "${release:-0}" -ge "$JDK_NEEDED" ] && [ "$release" -gt "$best" ] || continue
        found=$home best=$release
        case $home in /usr/lib/jvm/*) ;; *) break ;; esac
    done
    [ -n "$found" ] || die "no JDK $JDK_NEEDED or later: not in JAVA_HOME (${JAVA_HOME:-unset}), not as javac on PATH, not in /usr/lib/jvm.
Get one: apt-get install openjdk-$JDK_NEEDED-jdk where Debian has it; else Temurin $JDK_NEEDED, https://adoptium.net: unpack it, set JAVA_HOME."
    export JAVA_HOME=$found
}

# present EVIDENCE: lib:NAME is known to the linker; anything else is a path, with wildcards.
present() {
    case $1 in
        lib:*) { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -F "${1#lib:} " >/dev/null ;;
        *) compgen -G "$1" >/dev/null ;;
    esac
}

# need WHY EVIDENCE=PACKAGE...: installs the packages whose evidence is lacking, or names them and stops.
need() {
    local why=$1 pair missing=()
    shift
    for pair in "$@"; do
        present "${pair%=*}" || missing+=("${pair##*=}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local command="apt-get install --no-install-recommends ${missing[*]}"
    command -v apt-get >/dev/null || die "$why needs what these Debian packages hold: ${missing[*]}"
    as_root true || die "$why needs packages that this user may not install. As root: $command"
    watched "installing for $why: ${missing[*]}" install_packages "${missing[@]}" \
        || die "$why needs packages that could not be installed: $command"
}

# As root already, or by a sudo that asks for no password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@" 2>/dev/null; fi
}

# In a subshell, for its trap. The services of the packages are not wanted: Debian asks policy-rc.d before it starts one.
install_packages() (
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'as_root rm -f "$policy"' EXIT
        trap 'exit 130' INT TERM
        as_root sh -c "printf '#!/bin/sh\nexit 101\n' >$policy && chmod 755 $policy"
    fi
    as_root apt-get update -q || echo "apt-get update failed; going on with the lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
)

# watched WHAT COMMAND...: says WHAT, then every line that matches SHOW, and after 10 s of silence where it is.
# All of its output is kept in LOG, and printed if it fails.
watched() {
    local what=$1 log=${LOG:-$(mktemp)} status=0 start=$SECONDS
    shift
    say "$what"
    : >"$log"
    "$@" </dev/null 2>&1 | follow "$what" "$log" "$start" || status=$?
    [ "$status" -eq 0 ] || cat "$log" >&2
    [ -n "${LOG:-}" ] || rm -f "$log"
    return "$status"
}

follow() {
    local line="" last="" piece status
    while :; do
        status=0
        IFS= read -r -t 10 piece || status=$?
        line=$line$piece
        if [ "$status" -eq 0 ]; then
            printf '%s\n' "$line" >>"$2"
            [ -z "$line" ] || last=${line:0:100}
            [ -z "${SHOW:-}" ] || ! [[ $line =~ $SHOW ]] || say "$((SECONDS - $3)) s  $line"
            line=""
        elif [ "$status" -gt 128 ]; then
            say "$((SECONDS - $3)) s  still at: ${last:-$1}"
        else
            break
        fi
    done
}

# Maven on that JDK: the formatter runs inside it. Once everything is there it asks the network nothing.
maven() {
    need "the build" "/usr/bin/mvn=maven" || return
    (cd "$ROOT" && MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" mvn -B -ntp "$@")
}

# One build at a time in this folder; ends with the file descriptor.
lock_build() {
    mkdir -p "$ROOT/target"
    exec 9>"$ROOT/target/.lock"
    flock -n 9 && return
    say "another build runs in this folder; waiting for it"
    flock 9
}
