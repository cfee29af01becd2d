// Every document that the editor can produce saves and loads to an equal one.
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/document/history.h"
#include "core/format/netglow_file.h"
#include "tests/document/random_edit.h"

namespace netglow {
namespace {

TEST(EditedDocuments, AreTheSameBitForBitWhenTheyAreSavedAndLoaded) {
    int edited = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        RandomNetworks random(seed);
        Document document = random_document(random);
        History history;
        for (int edit = 0; edit < 25; ++edit) {
            const bool structural = random.below(2) == 0;
            try {
                history.apply(document,
                              structural ? random_structural_edit(random, document) : random_edit(random, document));
            } catch (const Error&) {
                continue;  // the last neuron or layer, which the editor does not remove either
            }
            ++edited;
            const std::string text = to_netglow(document);
            const Document again = parse_netglow(text, "saved");
            ASSERT_TRUE(same_bits(again, document))
                << "seed " << seed << ", after \"" << history.undo_title() << "\":\n"
                << text;
        }
    }
    EXPECT_GT(edited, 800);
}

}  // namespace
}  // namespace netglow
