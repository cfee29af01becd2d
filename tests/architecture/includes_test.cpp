// Holds the sources to the rules of docs/architecture.md: which folder may include which, and which libraries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace netglow::test {
namespace {

using testing::IsEmpty;

struct Include {
    std::string file;  ///< "core/scene/layout/layout.cpp"
    std::string what;  ///< what stands between the quotes or brackets
};

/// Folders of ours that each folder may include besides itself. Every one may include core/base.
const std::map<std::string, std::set<std::string>> kAllowed = {
    {"core/base", {}},
    {"core/network", {}},
    {"core/text", {}},
    {"core/files", {}},
    {"core/tasks", {}},
    {"core/density", {"core/tasks"}},
    {"core/forward", {"core/network"}},
    {"core/timeline", {"core/network"}},
    {"core/document", {"core/network", "core/text"}},
    {"core/format", {"core/files", "core/network", "core/document", "core/text"}},
    {"core/onnx", {"core/files", "core/network", "core/document", "core/format"}},
    {"core/arrays", {"core/files", "core/network", "core/document", "core/format", "core/text"}},
    {"core/models", {"core/document", "core/network", "core/format", "core/onnx", "core/arrays", "core/text"}},
    {"core/formula", {"core/network", "core/forward", "core/timeline", "core/document", "core/text"}},
    {"core/caption", {"core/network", "core/forward", "core/timeline", "core/document", "core/text", "core/formula"}},
    {"core/scene",
     {"core/network", "core/density", "core/forward", "core/timeline", "core/document", "core/text", "core/formula"}},
    {"app/gl", {}},
    {"app/window", {"app/gl", "core/scene", "core/text"}},
    {"app/render", {"app/gl", "core/density", "core/network", "core/scene", "core/tasks"}},
    {"app/figure", {"app/gl", "app/render", "app/window", "core/scene", "core/text", "core/files", "core/format"}},
    {"app/platform", {"core/files", "core/tasks"}},
    {"app/state",
     {"app/platform", "app/window", "core/files", "core/network", "core/forward", "core/timeline", "core/document",
      "core/format", "core/models", "core/scene", "core/tasks", "core/text", "core/formula"}},
    {"app/effects",
     {"app/platform", "app/state", "core/network", "core/forward", "core/document", "core/files", "core/format",
      "core/models", "core/tasks", "core/text"}},
    {"app/ui", {"app/window", "app/render", "core/scene", "core/text"}},
    {"app/panels",
     {"app/ui", "app/state", "app/platform", "app/window", "core/network", "core/forward", "core/timeline",
      "core/document", "core/scene", "core/tasks", "core/text", "core/formula", "core/caption"}},
    {"app/file_chooser",
     {"app/panels", "app/ui", "app/state", "app/platform", "app/window", "core/document", "core/files", "core/format",
      "core/tasks", "core/text"}},
    {"app/cli",
     {"app/figure", "app/platform", "app/render", "core/caption", "core/files", "core/network", "core/forward",
      "core/timeline", "core/document", "core/format", "core/models", "core/scene", "core/text"}},
};

const std::filesystem::path kSource = NETGLOW_SOURCE;

std::vector<Include> includes_of(const std::filesystem::path& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> found;
    std::ifstream text(file);
    for (std::string line; std::getline(text, line);) {
        if (line.find('#') == std::string::npos) continue;
        if (std::smatch match; std::regex_search(line, match, pattern)) {
            found.push_back({file.lexically_relative(kSource).generic_string(), match[1]});
        }
    }
    return found;
}

std::vector<Include> read_all_includes() {
    std::vector<Include> found;
    for (const char* top : {"core", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource / top)) {
            const std::string kind = entry.path().extension().string();
            if (kind != ".h" && kind != ".cpp") continue;
            std::ranges::move(includes_of(entry.path()), std::back_inserter(found));
        }
    }
    return found;
}

/// Of every header and source below core/ and app/.
const std::vector<Include>& all_includes() {
    static const std::vector<Include> found = read_all_includes();
    return found;
}

/// "core/scene" of "core/scene/layout/layout.h"; "app" of a file that lies in app/ itself; nothing of what is not ours.
std::string folder_of(const std::string& path) {
    static const std::regex ours(R"(^((core|app)(/[a-z_]+(?=/))?)/.*)");
    std::smatch match;
    return std::regex_match(path, match, ours) ? match[1].str() : std::string();
}

constexpr const char* kImGui = "^(imgui|imstb)";
constexpr const char* kGl = "^(glad|GL|GLES[0-9]?|EGL|KHR)/";
constexpr const char* kGlfw = "^GLFW/";
constexpr const char* kPictures = "^(spng|png|ft2build|freetype/)";
constexpr const char* kPosix =
    "^(aio|arpa/.*|dirent|dlfcn|fcntl|fnmatch|glob|grp|io|langinfo|netdb|netinet/.*|poll|process|pthread|pwd|sched|"
    "semaphore|signal|spawn|strings|sys/.*|syslog|termios|unistd|utime|windows|wordexp)\\.h$|^csignal$";
constexpr const char* kThreads = "^(thread|future|stop_token)$";

/// "FILE includes WHAT" for every include of a folder that begins with `folder` and of a library that matches.
std::vector<std::string> uses(const std::string& folder, const char* library) {
    const std::regex pattern(library, std::regex::icase);
    std::vector<std::string> found;
    for (const Include& include : all_includes()) {
        const std::string of = folder_of(include.file);
        if (of != folder && !of.starts_with(folder + "/")) continue;
        if (std::regex_search(include.what, pattern)) found.push_back(include.file + " includes " + include.what);
    }
    return found;
}

TEST(Architecture, EveryFolderIncludesOnlyTheFoldersItMay) {
    std::vector<std::string> wrong;
    std::size_t checked = 0;
    for (const Include& include : all_includes()) {
        const std::string from = folder_of(include.file);
        const std::string to = folder_of(include.what);
        if (from == "app" || to.empty()) continue;
        ++checked;
        const auto rule = kAllowed.find(from);
        const bool allowed = to == from || to == "core/base" || (rule != kAllowed.end() && rule->second.contains(to));
        if (!allowed) wrong.push_back(include.file + " includes " + include.what);
    }
    EXPECT_THAT(wrong, IsEmpty());
    EXPECT_GT(checked, 100U) << "the sources were not found at " << kSource;
}

TEST(Architecture, EveryFolderHasARule) {
    std::set<std::string> unknown;
    for (const Include& include : all_includes()) {
        const std::string folder = folder_of(include.file);
        if (folder != "app" && !kAllowed.contains(folder)) unknown.insert(folder);
    }
    EXPECT_THAT(unknown, IsEmpty());
}

TEST(Architecture, TheCoreKnowsNoScreen) {
    for (const char* library : {kImGui, kGl, kGlfw, kPictures}) EXPECT_THAT(uses("core", library), IsEmpty());
}

TEST(Architecture, OnlyTheFormatsReadJsonInTheCore) {
    for (const auto& [folder, ignored] : kAllowed) {
        if (!folder.starts_with("core/") || folder == "core/format" || folder == "core/onnx" || folder == "core/arrays")
            continue;
        EXPECT_THAT(uses(folder, "^nlohmann/"), IsEmpty()) << folder;
    }
}

TEST(Architecture, EigenComesWithItsAssertions) {
    EXPECT_THAT(uses("app", "^Eigen/"), IsEmpty());
    std::vector<std::string> found = uses("core", "^Eigen/");
    std::erase(found, "core/base/eigen.h includes Eigen/Core");
    EXPECT_THAT(found, IsEmpty()) << "core/base/eigen.h has it";
}

/// The folders that have a rule, but for these.
std::vector<std::string> all_but(const std::set<std::string>& excepted) {
    std::vector<std::string> folders;
    for (const auto& [folder, ignored] : kAllowed) {
        if (!excepted.contains(folder)) folders.push_back(folder);
    }
    return folders;
}

/// The sources below core/ and app/ in which one of the words stands, but for those in these folders.
std::vector<std::string> sources_with(const std::vector<std::string>& words, const std::set<std::string>& excepted) {
    std::set<std::string> files;
    for (const Include& include : all_includes()) files.insert(include.file);
    std::vector<std::string> found;
    for (const std::string& file : files) {
        if (excepted.contains(folder_of(file))) continue;
        std::ifstream text(kSource / file);
        std::string line;
        for (std::size_t number = 1; std::getline(text, line); ++number) {
            const auto stands = [&](const std::string& word) { return line.find(word) != std::string::npos; };
            if (std::ranges::any_of(words, stands)) found.push_back(file + ":" + std::to_string(number) + ": " + line);
        }
    }
    return found;
}

TEST(Architecture, OnlyFilesAndThePlatformAskTheOperatingSystem) {
    const std::set<std::string> excepted = {"core/files", "app/platform"};
    for (const std::string& folder : all_but(excepted)) EXPECT_THAT(uses(folder, kPosix), IsEmpty()) << folder;
    EXPECT_THAT(sources_with({"getenv", "/proc/", " asm(", "asm volatile", "__asm"}, excepted), IsEmpty());
    EXPECT_FALSE(uses("app/platform", kPosix).empty()) << "the pattern finds none any more";
}

TEST(Architecture, OnlyTasksStartThreads) {
    for (const std::string& folder : all_but({"core/tasks"})) {
        EXPECT_THAT(uses(folder, kThreads), IsEmpty()) << folder;
    }
    EXPECT_FALSE(uses("core/tasks", kThreads).empty()) << "the pattern finds none any more";
}

TEST(Architecture, PanelsAndStateNeverTouchGl) {
    for (const char* folder : {"app/panels", "app/state"}) {
        EXPECT_THAT(uses(folder, kGl), IsEmpty());
        EXPECT_THAT(uses(folder, kGlfw), IsEmpty());
        EXPECT_THAT(uses(folder, "imgui_impl"), IsEmpty());
    }
}

TEST(Architecture, RenderersAndTheWindowNeverTouchImGui) {
    for (const char* folder : {"app/gl", "app/render", "app/figure", "app/window", "app/state", "app/cli"}) {
        EXPECT_THAT(uses(folder, kImGui), IsEmpty());
    }
}

TEST(Architecture, AnIncludeOfOursIsRootedAtTheProject) {
    std::vector<std::string> wrong;
    for (const Include& include : all_includes()) {
        const std::filesystem::path beside = (kSource / include.file).parent_path() / include.what;
        if (folder_of(include.what).empty() && std::filesystem::exists(beside)) {
            wrong.push_back(include.file + " includes " + include.what);
        }
    }
    EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace netglow::test
