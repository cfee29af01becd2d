// The places listed at the side of the file dialog.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/platform/user_folders.h"

namespace netglow {

struct FolderPlace {
    std::string name;  ///< registered as "path/place/<name>"
    std::string label;
    std::filesystem::path folder;
    bool recent = false;
};
/// Home, Desktop, Documents and Downloads if they exist, then `examples` (may be empty), the folder of `open_file` (may
/// be empty) and the folders of at most four `recent` files; without duplicates.
std::vector<FolderPlace> folder_places(const HomeFolders& folders, const std::filesystem::path& examples,
                                       const std::filesystem::path& open_file,
                                       const std::vector<std::filesystem::path>& recent);

}  // namespace netglow
