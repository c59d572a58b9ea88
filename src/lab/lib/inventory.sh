# The lab as Drainboard's inventory names it.

# inventory_write [read-only|arm|write [checks]]: also with requests that Drainboard is to send itself.
inventory_write() {
    local ACCESS=${1:-write}
    case "$ACCESS ${2:-}" in
        "read-only "* | "arm "* | "write "*) ;;
        *) die "inventory DIR [read-only|arm|write [checks]], not '$*'" ;;
    esac
    render "inventory-$SITE.yaml" ../inventory.yaml ACCESS
    [ "${2:-}" != checks ] || {
        render "checks-$SITE.yaml" checks.yaml
        cat "$DIR/conf/checks.yaml" >>"$DIR/inventory.yaml"
    }
}
