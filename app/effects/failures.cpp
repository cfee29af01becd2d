#include "app/effects/failures.h"

#include <exception>
#include <new>

#include "core/base/error.h"
#include "core/base/safe_text.h"
#include "core/format/data_columns.h"
#include "core/format/loaded.h"
#include "core/tasks/background_task.h"

namespace netglow {

std::string current_failure(const std::string& subject) {
    try {
        throw;
    } catch (const Error& error) {
        return error.what();
    } catch (const std::bad_alloc&) {
        return subject + "there is not enough memory for it";
    } catch (const std::exception& error) {
        return subject + safe_message(error.what());
    } catch (...) {
        return subject + "something went wrong that has no name";
    }
}

Action or_message(const std::string& title, const std::string& subject, const std::function<Action()>& work) {
    try {
        return work();
    } catch (const TaskCancelled&) {
        throw;
    } catch (const HeadOffered&) {
        throw;
    } catch (const ArraysAsked&) {
        throw;
    } catch (const ColumnsAsked&) {
        throw;
    } catch (...) {
        return ShowMessage{{title, current_failure(subject)}};
    }
}

}  // namespace netglow
