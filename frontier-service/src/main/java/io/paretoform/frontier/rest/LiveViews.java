package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.frontier.live.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows in events what is shown to those who ask. */
@ApplicationScoped
class LiveViews implements Views {
    private final SearchViews searches;
    private final DeviceViews devices;

    LiveViews(SearchViews searches, DeviceViews devices) {
        this.searches = searches;
        this.devices = devices;
    }

    @Override
    public SearchView search(String search) {
        return searches.search(search);
    }

    @Override
    public List<DeviceView> devices() {
        return devices.all();
    }
}
