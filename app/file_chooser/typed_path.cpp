#include "app/file_chooser/typed_path.h"

#include <algorithm>
#include <system_error>

#include "app/file_chooser/folder_listing.h"
#include "core/text/shown_name.h"

namespace netglow {

namespace fs = std::filesystem;

bool is_path(std::string_view text) {
    return text.starts_with('~') || text.find('/') != std::string_view::npos;
}

fs::path path_of(std::string_view text, const fs::path& folder, const fs::path& home) {
    if (text == "~" || text.starts_with("~/")) {
        text.remove_prefix(1);
        text.remove_prefix(text.starts_with('/') ? 1 : 0);
        return (home / fs::path(text)).lexically_normal();
    }
    return (folder / fs::path(text)).lexically_normal();
}

std::string completed(std::string_view text, const fs::path& folder, const fs::path& home) {
    if (text == "~") {
        return "~/";
    }
    const std::size_t slash = text.rfind('/');
    const std::string_view before = slash == std::string_view::npos ? "" : text.substr(0, slash + 1);
    const std::string_view begun = text.substr(before.size());
    std::error_code error;
    std::string common;
    std::size_t matches = 0;
    fs::path match;
    fs::directory_iterator entry(path_of(before, folder, home), error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(begun) || (begun.empty() && name.starts_with('.')) || shown_name(name) != name) {
            continue;  // a name that cannot be shown cannot be typed either
        }
        common =
            matches == 0
                ? name
                : common.substr(0, static_cast<std::size_t>(std::ranges::mismatch(common, name).in1 - common.begin()));
        match = entry->path();
        ++matches;
    }
    if (matches == 0) {
        return std::string(text);
    }
    while (!common.empty() && shown_name(common) != common) {
        common.pop_back();  // half a character
    }
    const bool enters = matches == 1 && fs::is_directory(match, error);
    return std::string(before) +
           std::max(common, std::string(begun), [](const auto& a, const auto& b) { return a.size() < b.size(); }) +
           (enters ? "/" : "");
}

std::vector<Crumb> crumbs(const fs::path& folder, const fs::path& home) {
    std::vector<Crumb> result;
    const fs::path rest = home.empty() ? fs::path("..") : folder.lexically_relative(home);
    const bool at_home = !rest.empty() && *rest.begin() != "..";
    fs::path at = at_home ? home : folder.root_path();
    result.push_back({at_home ? "Home" : at.string(), at});
    for (const fs::path& part : at_home ? rest : folder.relative_path()) {
        if (!part.empty() && part != ".") {
            at /= part;
            result.push_back({shown_name(part.string()), at});
        }
    }
    return result;
}

}  // namespace netglow
