#include "app/effects/autosave_worker.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <deque>
#include <mutex>
#include <new>
#include <utility>

#include "app/effects/autosave_schedule.h"
#include "app/effects/failures.h"
#include "app/platform/file_lock.h"
#include "core/base/error.h"
#include "core/files/process_id.h"
#include "core/format/netglow_file.h"
#include "core/tasks/background_task.h"

namespace netglow {
namespace {

/// Files of a key, and the lock on them.
struct Entry {
    KeptWork work;
    std::optional<FileLock> lock;  ///< touched by the worker alone, once it has been given a job for the entry
};

struct Job {
    std::shared_ptr<Entry> entry;
    KeptWork work;
    std::optional<Document> document;  ///< nothing: to be removed
    bool for_good = false;             ///< the lock, too
};

std::string new_key() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::to_string(process_id()) + "-" +
           std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

/// Another start that looks for what is left may hold it for a moment.
constexpr std::chrono::milliseconds kLockPatience(200);

}  // namespace

struct AutosaveWorker::Impl {
    Impl(std::filesystem::path where, std::function<void(const std::string&)> complaint,
         std::function<std::int64_t()> clock)
        : folder(std::move(where)),
          complain(std::move(complaint)),
          wall_clock(clock ? std::move(clock) : [] { return static_cast<std::int64_t>(std::time(nullptr)); }),
          own(std::make_shared<Entry>(Entry{kept_work_at(folder, new_key()), std::nullopt})) {}
    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        changed.notify_all();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    bool busy() {
        const std::lock_guard lock(mutex);
        return working || !jobs.empty();
    }
    void post(Job job);
    void work();
    void do_job(const Job& job);
    void complain_once(const std::string& problem);
    void follow_offers(const State& state);

    std::filesystem::path folder;
    std::function<void(const std::string&)> complain;
    std::function<std::int64_t()> wall_clock;
    AutosaveSchedule schedule;
    std::shared_ptr<Entry> own;
    std::uint64_t document = 0;  ///< OpenDocument::number of the one that was looked at last
    bool used = false;           ///< the own entry has been written to
    std::vector<std::shared_ptr<Entry>> found;

    std::mutex mutex;  ///< of what follows
    std::condition_variable changed;
    std::deque<Job> jobs;
    bool working = false;
    bool ending = false;
    double took = 0;      ///< seconds that the last writing took
    std::string failure;  ///< of the last writing; empty: it succeeded
    std::function<void()> wake;
    std::atomic<bool> complained = false;
    std::atomic<bool> writing = false;  ///< read by a signal handler, which may lock no mutex
    std::atomic<bool> quiet = false;    ///< nothing is written any more
    std::optional<TaskThread> worker;
};

void AutosaveWorker::Impl::post(Job job) {
    {
        const std::lock_guard lock(mutex);
        jobs.push_back(std::move(job));
    }
    if (!worker) {
        worker.emplace([this] { work(); });
    }
    changed.notify_all();
}

void AutosaveWorker::Impl::work() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return ending || !jobs.empty(); });
        if (jobs.empty()) {
            return;
        }
        const Job job = std::move(jobs.front());
        jobs.pop_front();
        working = true;
        lock.unlock();
        const auto start = std::chrono::steady_clock::now();
        std::string problem;
        writing = true;
        try {
            if (!quiet) {
                do_job(job);
            }
        } catch (...) {
            problem = current_failure("");
        }
        writing = false;
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        lock.lock();
        working = false;
        took = job.document ? seconds : took;
        if (!problem.empty()) {
            complain_once(problem);
        }
        if (job.document) {
            failure = problem;
        }
        changed.notify_all();
        if (wake) {
            wake();
        }
    }
}

void AutosaveWorker::Impl::complain_once(const std::string& problem) {
    if (!complained.exchange(true) && complain) {
        complain("unsaved changes are not kept for the case of a crash: " + problem);
    }
}

void AutosaveWorker::Impl::do_job(const Job& job) {
    if (job.document) {
        make_kept_folder(folder);
        if (!job.entry->lock) {
            job.entry->lock = FileLock::take(job.work.lock(), kLockPatience);
        }
        write_kept(job.work, to_netglow(*job.document));
    } else if (job.for_good) {
        remove_kept_all(job.work);
        job.entry->lock.reset();
    } else {
        remove_kept(job.work);
    }
}

/// Releases the locks of work that the state no longer offers; recovered work that is now the document becomes this
/// window's own.
void AutosaveWorker::Impl::follow_offers(const State& state) {
    if (state.open.recovered && *state.open.recovered != own->work.key) {
        const auto taken =
            std::ranges::find(found, *state.open.recovered, [](const auto& entry) { return entry->work.key; });
        if (taken != found.end()) {
            if (used) {
                post({own, own->work, std::nullopt, true});
            }
            own = *taken;
            used = true;
            schedule.other_document();
            schedule.has_file();
        }
    }
    std::erase_if(found, [&](const std::shared_ptr<Entry>& entry) {
        return std::ranges::find(state.session.offers, entry->work.key, &KeptWork::key) == state.session.offers.end();
    });
}

AutosaveWorker::AutosaveWorker() = default;
AutosaveWorker::AutosaveWorker(std::filesystem::path folder, std::function<void(const std::string&)> complain,
                               std::function<std::int64_t()> wall_clock)
    : impl_(std::make_unique<Impl>(std::move(folder), std::move(complain), std::move(wall_clock))) {}
AutosaveWorker::~AutosaveWorker() = default;
AutosaveWorker::AutosaveWorker(AutosaveWorker&&) noexcept = default;
AutosaveWorker& AutosaveWorker::operator=(AutosaveWorker&&) noexcept = default;

AutosaveWorker AutosaveWorker::unavailable(std::string why) {
    AutosaveWorker worker;
    worker.why_not_ = std::move(why);
    return worker;
}

std::optional<std::string> AutosaveWorker::problem() const {
    if (!unsaved_) {
        return std::nullopt;
    }
    std::string why = why_not_;
    if (impl_) {
        const std::lock_guard lock(impl_->mutex);
        why = impl_->failure;
    }
    return why.empty() ? std::nullopt : std::optional(std::move(why));
}

void AutosaveWorker::set_wake(std::function<void()> wake) {
    if (impl_) {
        const std::lock_guard lock(impl_->mutex);
        impl_->wake = std::move(wake);
    }
}

std::vector<KeptWork> AutosaveWorker::find() {
    std::vector<KeptWork> works;
    if (!impl_) {
        return works;
    }
    impl_->found.clear();
    if (refused_kept_folder(impl_->folder)) {
        return works;
    }
    remove_leftovers(impl_->folder);
    for (const std::string& key : kept_keys(impl_->folder)) {
        std::optional<FileLock> lock = FileLock::take(kept_work_at(impl_->folder, key).lock());
        if (!lock) {
            continue;
        }
        KeptWork work = read_kept(impl_->folder, key);
        std::error_code ignored;
        if (!std::filesystem::exists(work.document, ignored)) {
            remove_kept_all(work);
            if (!work.ended.empty() && (!ended_idle_ || ended_idle_->time < work.time)) {
                ended_idle_ = std::move(work);
            }
            continue;
        }
        works.push_back(work);
        impl_->found.push_back(std::make_shared<Entry>(Entry{std::move(work), std::move(lock)}));
    }
    std::ranges::sort(works, std::greater(), &KeptWork::time);
    return works;
}

void AutosaveWorker::poll(const State& state, double now, bool ended) {
    unsaved_ = state.open.history.unsaved() && !ended;
    if (!impl_) {
        return;
    }
    Impl& impl = *impl_;
    if (std::exchange(impl.document, state.open.number) != state.open.number) {
        impl.schedule.other_document();
    }
    impl.follow_offers(state);
    const bool busy = impl.busy();
    double took = 0;
    {
        const std::lock_guard lock(impl.mutex);
        took = impl.took;
    }
    const bool unsaved = state.open.history.unsaved() && !ended;
    const AutosaveSchedule::Step step = impl.schedule.poll(unsaved, state.open.history.revision(), now, busy, took);
    if (ended) {
        if (std::exchange(impl.used, false)) {
            impl.post({impl.own, impl.own->work, std::nullopt, true});
        }
    } else if (step == AutosaveSchedule::Step::write) {
        KeptWork& work = impl.own->work;
        work.title = state.open.title();
        work.file = state.open.file;
        work.stamp = state.open.stamp;
        work.time = impl.wall_clock();
        work.ended.clear();
        impl.used = true;
        try {
            impl.post({impl.own, work, state.open.document, false});
        } catch (const std::bad_alloc&) {
            constexpr const char* kWhy = "there is not enough memory for a copy of the network";
            impl.complain_once(kWhy);
            const std::lock_guard lock(impl.mutex);
            impl.failure = kWhy;
        }
    } else if (step == AutosaveSchedule::Step::remove) {
        impl.post({impl.own, impl.own->work, std::nullopt, false});
    }
}

bool AutosaveWorker::fall_quiet() {
    if (!impl_) {
        return true;
    }
    impl_->quiet = true;
    return !impl_->writing;
}

void AutosaveWorker::keep_at_end(const State& state, const std::string& how, bool sound) {
    if (!impl_) {
        return;
    }
    KeptWork& work = impl_->own->work;
    work.ended = how;
    if (!state.open.history.unsaved()) {
        keep_end_alone(state);
        return;
    }
    const KeptWork as_kept = work;
    try {
        if (sound) {
            validate(state.open.document);
            work.title = state.open.title();
            work.file = state.open.file;
            work.stamp = state.open.stamp;
            work.time = impl_->wall_clock();
            impl_->do_job({impl_->own, work, state.open.document, false});
            return;
        }
    } catch (const Error&) {
        // What was kept last is what there is.
    }
    if (std::filesystem::exists(as_kept.document)) {
        write_about(as_kept);
    }
}

/// So that the next start can say it. Work that was kept before it was saved stays: it may be what is left.
void AutosaveWorker::keep_end_alone(const State& state) const {
    KeptWork& work = impl_->own->work;
    work.title = state.open.title();
    work.file = state.open.file;
    work.time = impl_->wall_clock();
    make_kept_folder(impl_->folder);
    if (!impl_->own->lock) {
        impl_->own->lock = FileLock::take(work.lock(), kLockPatience);
    }
    write_about(work);
}

std::optional<double> AutosaveWorker::seconds_until_due(double now) const {
    return impl_ ? impl_->schedule.seconds_until_due(now, impl_->busy()) : std::nullopt;
}

void AutosaveWorker::finish() {
    if (impl_) {
        std::unique_lock lock(impl_->mutex);
        impl_->changed.wait(lock, [this] { return !impl_->working && impl_->jobs.empty(); });
    }
}

}  // namespace netglow
