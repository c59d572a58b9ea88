# Ways to break a pool.

# The lock that the pages of a pool can be made to wait for, and how many wait.
lock_held() { [ "$(query "SELECT IS_USED_LOCK('$1') IS NOT NULL")" = 1 ]; }

blocked() {
    query "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock' AND info LIKE '%''$1''%'"
}

blocked_are() { [ "$(blocked "$1")" -eq "$2" ]; }

# block POOL N: a session of the lab holds the lock, and as many clients as are lacking ask for a page that waits for it.
block() {
    [[ ${2:-} =~ ^[1-4]$ ]] || die "how many workers? block DIR $1 N, N from 1 to 4: a pool has 4"
    running "$1" || die "pool $1 does not run"
    local already
    already=$(blocked "$1")
    [ "$already" -le "$2" ] || die "$already workers of $1 are blocked already; unblock first"
    if ! lock_held "$1"; then
        (cd "$DIR" && exec setsid mariadb --no-defaults --socket="$DIR/run/mariadb.sock" \
            --execute="SELECT GET_LOCK('$1', 0), SLEEP(86400)" </dev/null >/dev/null 2>&1) &
        echo $! >"$DIR/run/lock-$1.pid"
        until_true 20 "the lab holds the lock of $1" lock_held "$1"
    fi
    local n
    for ((n = already; n < $2; n++)); do client "$1-$n-$SRANDOM" "$1" /block.php; done
    until_true 20 "$2 workers of $1 wait for the lock" blocked_are "$1" "$2"
}

# client NAME POOL PAGE: one request through the pool's door that waits for its answer in the background.
client() {
    (cd "$DIR" && exec setsid bash -c 'exec 3<>"/dev/tcp/$1/$2" && printf "GET %s HTTP/1.0\r\n\r\n" "$3" >&3 && cat <&3' \
        client "$ADDRESS" "$(door "$2")" "$3" </dev/null >/dev/null 2>&1) &
    echo $! >"$DIR/run/client-$1.pid"
}

unblock() {
    local holder
    holder=$(query "SELECT COALESCE(IS_USED_LOCK('$1'), 0)")
    # The session may have ended by itself in between: then there is nothing left to kill.
    [ -f "$DIR/run/lock-$1.pid" ] && query "KILL $holder" 2>/dev/null || true
    end "lock-$1"
    until_true 20 "no worker of $1 waits for the lock" blocked_are "$1" 0
    end_all "client-$1"
}

# misbehave fail|half|crash|cut|slow|slow-database|heal POOL [HOW MUCH]: what www/.mode.php reads before each page.
misbehave() {
    local much=${3:-100}
    [[ $much =~ ^[1-9][0-9]{0,4}$ ]] || die "$1: a percentage (slow: milliseconds) is a whole number above 0, not '$much'"
    case $1 in
        heal) rm -f "$DIR/mode/$2" ;;
        slow | slow-database) [ $# -eq 3 ] || die "$1 DIR POOL MILLISECONDS" ;&
        *) printf '%s %s\n' "$1" "$much" >"$DIR/mode/.$2" && mv "$DIR/mode/.$2" "$DIR/mode/$2" ;;
    esac
}
