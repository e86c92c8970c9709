package io.paretoform.frontier.live;

import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.SearchView;
import java.util.List;

/** How searches and devices are shown, in events as to who asks. */
public interface Views {
    SearchView search(String search);

    List<DeviceView> devices();
}
