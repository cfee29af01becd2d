#include "app/state/session/recent_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <system_error>

#include "app/platform/user_folders.h"
#include "core/text/ascii_case.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kScheme = "file://";

std::optional<unsigned> hexadecimal(char c) {
    if (c >= '0' && c <= '9') {
        return static_cast<unsigned>(c - '0');
    }
    const char small = ascii_lower(c);
    return small >= 'a' && small <= 'f' ? std::optional(static_cast<unsigned>(small - 'a') + 10) : std::nullopt;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/-._~").find(c) != std::string_view::npos;
}

struct Changer {
    RecentFiles& files;

    void operator()(const Used& used) const {
        std::erase(files, used.file);
        files.insert(files.begin(), used.file);
        files.resize(std::min(files.size(), kMostRecentFiles));
    }
    void operator()(const Forgotten& forgotten) const { std::erase(files, forgotten.file); }
    void operator()(const AllForgotten&) const { files.clear(); }
};

}  // namespace

void change_list(RecentFiles& files, const RecentChange& change) {
    std::visit(Changer{files}, change);
}

std::optional<fs::path> lasting_path(const fs::path& file) {
    std::error_code error;
    fs::path real = fs::canonical(file, error);
    if (error) {
        return std::nullopt;
    }
    const fs::file_status status = fs::status(real, error);
    return fs::is_regular_file(status) || fs::is_directory(status) ? std::optional(std::move(real)) : std::nullopt;
}

std::vector<RecentLabel> recent_labels(const RecentFiles& files, const fs::path& home) {
    std::map<std::string, int> times;
    for (const fs::path& file : files) {
        ++times[file.filename().string()];
    }
    std::vector<RecentLabel> labels;
    for (const fs::path& file : files) {
        RecentLabel label{shown_name(file.filename().string()), ""};
        if (times[file.filename().string()] > 1) {
            const fs::path rest = home.empty() ? fs::path("..") : file.parent_path().lexically_relative(home);
            const bool at_home = !rest.empty() && *rest.begin() != "..";
            label.folder = shown_name(!at_home      ? file.parent_path().string()
                                      : rest == "." ? "~"
                                                    : "~/" + rest.string());
        }
        labels.push_back(std::move(label));
    }
    return labels;
}

std::optional<fs::path> recent_store() {
    const std::optional<fs::path> state = state_folder();
    return state ? std::optional(*state / "netglow" / "recent.json") : std::nullopt;
}

std::string file_uri(const fs::path& file) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string uri(kScheme);
    for (const char c : file.string()) {
        const auto byte = static_cast<unsigned char>(c);
        uri += is_plain(c) ? std::string(1, c) : std::string{'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return uri;
}

std::optional<fs::path> path_of_uri(std::string_view uri) {
    if (!uri.starts_with(kScheme)) {
        return std::nullopt;
    }
    uri.remove_prefix(kScheme.size());
    constexpr std::string_view kHere = "localhost";
    uri.remove_prefix(uri.starts_with(kHere) ? kHere.size() : 0);
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        if (uri[i] != '%') {
            path += uri[i];
            continue;
        }
        const auto high = i + 2 < uri.size() ? hexadecimal(uri[i + 1]) : std::nullopt;
        const auto low = i + 2 < uri.size() ? hexadecimal(uri[i + 2]) : std::nullopt;
        if (!high || !low || (*high == 0 && *low == 0)) {
            return std::nullopt;
        }
        path += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    return path.starts_with('/') ? std::optional<fs::path>(path) : std::nullopt;
}

}  // namespace netglow
