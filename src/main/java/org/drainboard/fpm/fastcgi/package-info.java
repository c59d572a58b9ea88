/** FastCGI 1.0 on the wire: records and their bodies, the same for either side, and the client that asks. */
@NullMarked
package org.drainboard.fpm.fastcgi;

import org.jspecify.annotations.NullMarked;
