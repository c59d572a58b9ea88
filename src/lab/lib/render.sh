# Configuration from the templates in conf/: @NAME@ is replaced.

render() {
    local template=$1 target=$2 name
    shift 2
    local script="s|@DIR@|$DIR|g; s|@LAB_HOME@|$LAB_HOME|g"
    # shellcheck disable=SC2086 # a list of names
    for name in ADDRESS $PORTS "$@"; do script="$script; s|@$name@|${!name}|g"; done
    sed "$script" "$LAB_HOME/conf/$template" >"$DIR/conf/$target"
}

render_all() {
    local POOL LISTEN USER_LINES
    USER_LINES=$(as_root 'user root;')
    render nginx.conf nginx.conf USER_LINES
    render haproxy.cfg haproxy.cfg
    render "backends-$SITE.cfg" backends.cfg
    cat "$DIR/conf/backends.cfg" >>"$DIR/conf/haproxy.cfg"
    rm "$DIR/conf/backends.cfg"
    render haproxy-checks.cfg haproxy-checks.cfg
    USER_LINES=$(as_root 'user = root')
    for POOL in $POOLS; do
        LISTEN=$(pool_listen "$POOL")
        render "fpm-common.conf" "$POOL.conf" POOL LISTEN USER_LINES
        render "fpm-$POOL.conf" "$POOL.own"
        cat "$DIR/conf/$POOL.own" >>"$DIR/conf/$POOL.conf"
        rm "$DIR/conf/$POOL.own"
    done
}
