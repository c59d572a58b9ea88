# PHP-FPM: one master a pool, so that each can be killed alone.

pool_listen() {
    case $1 in
        web1) printf '%s' "$DIR/run/web1.sock" ;;
        web2) printf '%s' "$ADDRESS:$WEB2" ;;
        web3) printf '%s' "$ADDRESS:$WEB3" ;;
        web4) printf '%s' "$ADDRESS:$WEB4" ;;
    esac
}

pool_start() {
    ! running "$1" || die "pool $1 runs already"
    # The daemon's parent returns once the pool listens. FPM asks for -R before it serves as root.
    # shellcheck disable=SC2046 # an option or nothing
    "$(fpm_program)" $(as_root -R) --daemonize --fpm-config "$DIR/conf/$1.conf" 2>>"$DIR/log/$1.log" \
        || die "pool $1 did not start: $(tail -n 3 "$DIR/log/$1.log")"
    running "$1" || die "pool $1 ended at once: $(tail -n 3 "$DIR/log/$1.log")"
}

pool_kill() { end_group "$1"; }

# As deploys do it: same master and same socket, new workers, counters from 0.
pool_reload() {
    running "$1" || die "pool $1 does not run"
    kill -s USR2 "$(pid_of "$1")"
}
