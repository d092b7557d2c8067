import { feedOf } from "../feed";
import { announcementsHref, timelineHref, type AnnouncementsAddress } from "../route";
import { AnnouncementList } from "./announcement";
import { AnnouncementFilterBar, thingsOf } from "./announcementfilters";
import { useLabels, useLoad, useTitle } from "./context";
import { Empty, Loaded, Pager } from "./parts";
import { SaveAll } from "./saveall";
import { Timeline } from "./timeline";
import { YearsByOrganization } from "./years";

const SIZE = 25;

export function AnnouncementsPage({ address }: { address: AnnouncementsAddress }) {
  const labels = useLabels();
  useTitle(labels.announcements.title);
  const key = announcementsHref(address);
  const loaded = useLoad(key, (api, signal) => api.announcements(address, SIZE, signal));
  const { year: _, since: _since, until: _until, ...overYears } = address.filters;
  const timeline = useLoad(`timeline ${JSON.stringify(overYears)}`, (api, signal) =>
    api.timeline(overYears, "organization", 0, signal),
  );
  const feed = feedOf({ name: "announcements", announcements: address });
  return (
    <>
      <h1>{labels.announcements.title}</h1>
      <AnnouncementFilterBar
        filters={address.filters}
        known={thingsOf(loaded.value?.items ?? [])}
        hrefOf={(filters) => announcementsHref({ filters, page: 1 })}
      />
      <div class="timeline-place">
        <Loaded of={timeline}>
          {({ months, things }) => (
            <>
              <Timeline months={months} filters={address.filters} />
              <p class="more">
                <a
                  href={timelineHref({
                    by: "organization",
                    filters: address.filters,
                    of: "",
                    month: "",
                  })}
                >
                  {labels.timeline.open} →
                </a>
              </p>
              {things > 1 && <YearsByOrganization filters={overYears} />}
            </>
          )}
        </Loaded>
      </div>
      <Loaded of={loaded}>
        {(page) =>
          page.total === 0 ? (
            <Empty>
              <p>{labels.announcements.nothing}</p>
            </Empty>
          ) : (
            <>
              <p class="found-head">
                <span>{labels.announcements.lead(page.total)}</span>
                <span class="downloads">
                  <SaveAll address={address} />
                  {feed && <a href={feed}>{labels.announcements.feed}</a>}
                </span>
              </p>
              <AnnouncementList announcements={page.items} />
              <Pager
                page={page.page}
                size={page.size}
                total={page.total}
                href={(to) => announcementsHref({ ...address, page: to })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
