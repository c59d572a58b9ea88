# nginx, the doors to the pools.

web_start() {
    nginx -p "$DIR" -e "$DIR/log/nginx.log" -c "$DIR/conf/nginx.conf" || die "nginx did not start: $(tail -n 3 "$DIR/log/nginx.log")"
    until_true 20 "nginx starts" running nginx
}

door() {
    local name=DOOR_${1^^}
    printf '%s' "${!name}"
}
