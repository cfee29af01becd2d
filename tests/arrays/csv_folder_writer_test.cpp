// A folder of CSV is written in one step, and takes nothing of anybody's.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <map>

#include "tests/arrays/array_files.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Key;
using testing::UnorderedElementsAre;
namespace fs = std::filesystem;

class CsvFolderWriter : public ArrayFiles {
protected:
    /// Names and contents.
    std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> found;
        for (const fs::directory_entry& entry : fs::directory_iterator(network_)) {
            found[entry.path().filename().string()] = content_of(entry.path());
        }
        return found;
    }
    /// One layer, without names.
    static Document small() {
        Document document = article_document();
        document.network = Network({document.network.layer(1)});
        return document;
    }
    fs::path network_ = folder_ / "n";
};

TEST_F(CsvFolderWriter, ASmallerNetworkLeavesNothingOfALargerOne) {
    save_csv_folder(rich_document(), network_);
    save_csv_folder(small(), network_);
    expect_same(load_csv_folder(network_).document, small());
    EXPECT_THAT(files(), UnorderedElementsAre(Key("W1.csv"), Key("activations.csv"), Key("input.csv"), Key("name.csv"),
                                              Key(".netglow-files")));
    EXPECT_EQ(files_in(folder_), 1U) << "nothing stays beside it";
}

TEST_F(CsvFolderWriter, FilesOfSomebodyElseAreNeitherReplacedNorRemoved) {
    for (const char* name : {"W1.csv", "W7.csv", "names9.csv", "layers.csv", "notes.txt", ".hidden"}) {
        fs::remove_all(network_);
        write(network_ / name, "mine\n");
        EXPECT_THAT(refusal([&] { save_csv_folder(small(), network_); }),
                    AllOf(HasSubstr("it holds files that Netglow did not write"), HasSubstr(std::string("'") + name),
                          HasSubstr("--force")));
        EXPECT_THAT(files(), UnorderedElementsAre(std::pair<const std::string, std::string>(name, "mine\n")));
        EXPECT_EQ(files_in(folder_), 1U);
    }
}

TEST_F(CsvFolderWriter, AFileOfItsOwnThatWasChangedSinceIsSomebodyElses) {
    save_csv_folder(rich_document(), network_);
    write(network_ / "W1.csv", "1,2,3\n4,5,6\n7,8,9\n");
    EXPECT_THAT(refusal([&] { save_csv_folder(small(), network_); }), HasSubstr("'W1.csv'"));
    EXPECT_EQ(content_of(network_ / "W1.csv"), "1,2,3\n4,5,6\n7,8,9\n");
    EXPECT_TRUE(fs::exists(network_ / "W2.csv"));
}

TEST_F(CsvFolderWriter, AFolderBesideItsFilesIsSomebodyElses) {
    save_csv_folder(rich_document(), network_);
    write(network_ / "sub" / "file", "mine");
    EXPECT_THAT(refusal([&] { save_csv_folder(small(), network_); }), HasSubstr("'sub'"));
    EXPECT_EQ(content_of(network_ / "sub" / "file"), "mine");
}

TEST_F(CsvFolderWriter, AnEmptyFolderIsFilledAndKeepsItsPermissions) {
    fs::create_directory(network_);
    fs::permissions(network_, fs::perms(0750));
    save_csv_folder(small(), network_);
    EXPECT_EQ(fs::status(network_).permissions(), fs::perms(0750));
    save_csv_folder(rich_document(), network_);
    EXPECT_EQ(fs::status(network_).permissions(), fs::perms(0750));
    expect_same(load_csv_folder(network_).document, rich_document());
}

TEST_F(CsvFolderWriter, ALinkToAFolderIsFollowed) {
    fs::create_directory(network_);
    fs::create_directory_symlink("n", folder_ / "link");
    save_csv_folder(small(), folder_ / "link/");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
    expect_same(load_csv_folder(network_).document, small());
}

TEST_F(CsvFolderWriter, AmongOthersItReplacesItsNamesAndLeavesTheRest) {
    save_csv_folder(rich_document(), network_);
    write(network_ / "W1.csv", "mine\n");
    write(network_ / "notes.txt", "mine\n");
    save_csv_folder(small(), network_, true);
    expect_same(load_csv_folder(network_).document, small());
    EXPECT_EQ(content_of(network_ / "notes.txt"), "mine\n");
    EXPECT_FALSE(fs::exists(network_ / "W2.csv")) << "its own, unchanged";
    EXPECT_EQ(files_in(folder_), 1U);
}

TEST_F(CsvFolderWriter, AmongOthersItRefusesWhatWouldBeReadAsAPartOfTheNetwork) {
    write(network_ / "W2.csv", "mine\n");
    EXPECT_THAT(refusal([&] { save_csv_folder(small(), network_, true); }),
                HasSubstr("'W2.csv' in it would be read as a part of the network; move it away"));
    EXPECT_THAT(files(), UnorderedElementsAre(Key("W2.csv")));
    fs::remove_all(network_);
    fs::create_directories(network_ / "W1.csv");
    EXPECT_THAT(refusal([&] { save_csv_folder(small(), network_, true); }), HasSubstr("the folder 'W1.csv' in it"));
}

TEST_F(CsvFolderWriter, TheCurrentFolderStaysWhatItIs) {
    fs::create_directory(network_);
    const fs::path before = fs::current_path();
    fs::current_path(network_);
    save_csv_folder(rich_document(), ".");
    save_csv_folder(small(), network_);
    const bool still_here = fs::exists("W1.csv");
    fs::current_path(before);
    EXPECT_TRUE(still_here);
    expect_same(load_csv_folder(network_).document, small());
}

/// Files may have this many bytes, as where a disk is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

TEST_F(CsvFolderWriter, AFullDiskLeavesTheOldNetworkWhole) {
    save_csv_folder(small(), network_);
    const std::map<std::string, std::string> before = files();
    Document large = rich_document();
    std::vector<Dense> layers = large.network.layers();
    layers[0].weights = Matrix::Constant(200, 3, 1.0 / 3);
    layers[0].bias.reset();
    layers[0].names.clear();
    layers[1].weights = Matrix::Constant(3, 200, 1.0 / 3);
    large.network = Network(std::move(layers));
    std::string why;
    {
        const SmallDisk disk(1000);
        why = refusal([&] { save_csv_folder(large, network_); });
    }
    EXPECT_THAT(why, HasSubstr("cannot write"));
    EXPECT_EQ(files(), before);
    EXPECT_EQ(files_in(folder_), 1U);
}

}  // namespace
}  // namespace netglow
