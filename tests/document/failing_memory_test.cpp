// Where memory fails at any moment of an edit, the document and its history are as before.
#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <new>

#include "core/base/error.h"
#include "core/document/history.h"
#include "tests/document/random_edit.h"

namespace {

constexpr long kNever = std::numeric_limits<long>::max();
long allocations_left = kNever;  ///< those that succeed before one fails

}  // namespace

// Of the C library, so that what Eigen takes (it does not ask `new`) is counted, too.
extern "C" void* __libc_malloc(std::size_t size);  // NOLINT(bugprone-reserved-identifier): its name there
extern "C" void* malloc(std::size_t size) {
    if (allocations_left != kNever && allocations_left-- <= 0) return nullptr;
    return __libc_malloc(size);
}

namespace netglow {
namespace {

/// Lets every allocation of `act` fail, one after the other, until it succeeds. Answers how often it failed; `check` is
/// called each time that it did.
template <typename Act, typename Check>
int fail_each_allocation(const Act& act, const Check& check) {
    for (int failures = 0;; ++failures) {
        bool failed = false;
        allocations_left = failures;
        try {
            act();
        } catch (const std::bad_alloc&) {
            failed = true;
        } catch (const Error&) {
            failed = false;  // the edit does not fit: the document is left alone, which other tests see to
        }
        allocations_left = kNever;
        if (!failed) return failures;
        check(failures);
        if (testing::Test::HasFatalFailure()) return failures;
    }
}

/// Names and numbers that are too long to be held without memory of their own.
Document roomy_document(RandomNetworks& random) {
    Document document = random_document(random);
    document.name = "a name that is longer than a short string";
    for (int i = 0; i < 3; ++i) {
        document.cases.push_back({"a case with a long name, number " + std::to_string(i),
                                  random.vector(document.network.inputs()),
                                  random.vector(document.network.neurons(document.network.depth()))});
    }
    document.input_names.assign(document.network.inputs(), "an input with a long name");
    return document;
}

TEST(FailingMemory, AnEditThatThrowsLeavesTheDocumentAsItWas) {
    RandomNetworks random(91);
    int failures = 0;
    for (int round = 0; round < 400; ++round) {
        Document document = roomy_document(random);
        const Document before = document;
        const Edit edit = [&]() -> Edit {
            switch (round % 4) {
                case 0:
                    return random_edit(random, document);
                case 1:
                    return ReplaceDocument{std::make_shared<const Document>(roomy_document(random)),
                                           "back to the file, in a long title"};
                default:
                    try {
                        return random_structural_edit(random, document);
                    } catch (const Error&) {
                        return RenameNetwork{"another name that is longer than a short string"};
                    }
            }
        }();
        failures += fail_each_allocation([&] { apply(document, edit); },
                                         [&](int at) {
                                             ASSERT_TRUE(same_bits(document, before))
                                                 << "edit " << edit.index() << ", allocation " << at;
                                         });
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(failures, 1000);
}

TEST(FailingMemory, AStepOfTheHistoryThatThrowsLeavesBothAsTheyWere) {
    RandomNetworks random(92);
    int failures = 0;
    for (int round = 0; round < 200; ++round) {
        Document document = roomy_document(random);
        const Document first = document;
        History history;
        const Edit edit = [&]() -> Edit {
            try {
                return random_structural_edit(random, document);
            } catch (const Error&) {
                return RenameNetwork{"another name that is longer than a short string"};
            }
        }();
        failures += fail_each_allocation([&] { history.apply(document, edit); },
                                         [&](int at) {
                                             ASSERT_TRUE(same_bits(document, first)) << at;
                                             ASSERT_FALSE(history.can_undo()) << at;
                                         });
        if (HasFatalFailure()) return;
        if (!history.can_undo()) continue;  // it did not fit
        const Document last = document;
        failures += fail_each_allocation([&] { history.undo(document); },
                                         [&](int at) {
                                             ASSERT_TRUE(same_bits(document, last)) << at;
                                             ASSERT_FALSE(history.can_redo()) << at;
                                         });
        if (HasFatalFailure()) return;
        ASSERT_TRUE(same_bits(document, first));
        failures += fail_each_allocation([&] { history.redo(document); },
                                         [&](int at) {
                                             ASSERT_TRUE(same_bits(document, first)) << at;
                                             ASSERT_TRUE(history.can_redo()) << at;
                                         });
        if (HasFatalFailure()) return;
        ASSERT_TRUE(same_bits(document, last));
    }
    EXPECT_GT(failures, 500);
}

}  // namespace
}  // namespace netglow
