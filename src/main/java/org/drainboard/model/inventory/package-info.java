/** What the user's inventory names: environments, load balancers, pools and the requests to send. */
@NullMarked
package org.drainboard.model.inventory;

import org.jspecify.annotations.NullMarked;
