// The only place where exceptions end: a handler that throws costs its own request and no other.
#pragma once
#include <functional>

#include "messaging/reply.hpp"
#include "messaging/request.hpp"

namespace caselight {

/// The answer of `work`, or an internal fault when it threw or wrote what is not UTF-8. What it threw is not
/// repeated, because it may quote the case.
Reply safely(const HostRequest& request, const std::function<Reply()>& work);

}  // namespace caselight
