# A lab from start to stop.

POOLS="web1 web2 web3 web4"

lab_open() {
    [ -f "$DIR/lab.env" ] || die "$DIR is not a running lab; start one: lab start $DIR"
    # shellcheck source=/dev/null
    source "$DIR/lab.env"
}

pool_named() {
    case " $POOLS " in
        *" ${1:-?} "*) ;;
        *) die "no pool '${1:-}'; the pools are: $POOLS" ;;
    esac
}

SITES="all shop odd"

lab_start() {
    local owner=${1:--} site=${2:-all}
    case " $SITES " in
        *" $site "*) ;;
        *) die "no site '$site'; the sites are: $SITES" ;;
    esac
    programs_present
    [ "${#DIR}" -le 80 ] || die "$DIR is too long: a unix socket's path ends at 107 bytes; take a folder of up to 80"
    [ ! -f "$DIR/lab.env" ] || die "$DIR holds a running lab; stop it: lab stop $DIR"
    if [ -d "$DIR" ] && [ -n "$(ls -A "$DIR")" ] && [ ! -f "$DIR/.lab" ]; then
        die "$DIR is neither empty nor a stopped lab; take another folder"
    fi
    mkdir -p "$DIR"
    touch "$DIR/.lab"
    trap 'lab_give_up' EXIT
    trap 'exit 130' INT TERM
    rm -rf "$DIR/run" "$DIR/conf" "$DIR/db" "$DIR/tmp" "$DIR/mode"
    mkdir -p "$DIR/run" "$DIR/conf" "$DIR/db" "$DIR/tmp" "$DIR/mode" "$DIR/log"
    addresses_choose "$site"
    lab_open
    render_all
    database_start
    local pool
    for pool in $POOLS; do pool_start "$pool"; done
    web_start
    database_wait
    [ "$SITE" != odd ] || agent_start
    haproxy_start
    [ "$SITE" != shop ] || checks_start
    inventory_write
    [ "$owner" = - ] || watch_owner "$owner"
    trap - EXIT INT TERM
}

# A test run that is killed cannot clean up.
watch_owner() {
    (cd "$DIR" && exec setsid bash -c 'tail --pid="$1" -f /dev/null; exec "$2" stop "$3"' \
        watch "$1" "$LAB_HOME/lab" "$DIR" </dev/null >/dev/null 2>&1) &
    echo $! >"$DIR/run/watch.pid"
}

lab_give_up() {
    trap - EXIT
    tail -n 5 "$DIR"/log/*.log >&2 2>/dev/null || true
    (lab_stop) || true
    printf 'lab: start failed; everything that had started is stopped again\n' >&2
    exit 1
}

lab_stop() {
    [ -f "$DIR/.lab" ] || die "$DIR is not a lab"
    local pool
    # The watch may be the one who stops the lab.
    [ "$(pid_of watch)" = $$ ] || end_group watch
    traffic_stop
    end haproxy-checks
    haproxy_stop
    end_all client
    end agent
    end_group nginx
    for pool in $POOLS; do pool_kill "$pool"; done
    end_all lock
    end mariadb
    rm -f "$DIR/lab.env"
}
