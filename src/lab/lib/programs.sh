# The programs under test come from Debian's packages; the services of the same packages are left alone.

# A user's PATH on Debian lacks them.
PATH=$PATH:${LAB_SBIN-/usr/local/sbin:/usr/sbin:/sbin}
LAB_PACKAGES="haproxy php8.2-fpm php8.2-mysql nginx-light mariadb-server"

fpm_program() { compgen -c php-fpm | sort -V | tail -n 1; }

programs_present() {
    local missing="" program
    for program in haproxy nginx mariadbd mariadb php; do
        command -v "$program" >/dev/null || missing="$missing $program"
    done
    [ -n "$(fpm_program)" ] || missing="$missing php-fpm"
    if [ -z "$missing" ] && ! php -r 'exit(extension_loaded("mysqli") ? 0 : 1);'; then
        missing=" mysqli (an extension of PHP)"
    fi
    [ -z "$missing" ] || die "not found:$missing. Install them: apt-get install --no-install-recommends $LAB_PACKAGES"
}

# What a program needs said when it runs as root, and only then.
as_root() { [ "$(id -u)" -ne 0 ] || printf '%s' "$1"; }
