package io.github.fourmatters.governance.springboot.issue;

import io.github.fourmatters.governance.RefusedException;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.spi.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what went wrong as RFC 9457 has it. The library's sentences name the thing, its value and the way out, and no personal data. */
@RestControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(RefusedException refused) {
        Refusal refusal = refused.refusal();
        boolean notPermitted = refusal.reason() == CommonRefusalReason.NOT_PERMITTED;
        return problem(
                notPermitted ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                refusal.reason().name(),
                refusal.message());
    }

    @ExceptionHandler
    ProblemDetail noJob(NoJobException noJob) {
        return problem(HttpStatus.FORBIDDEN, "NO_JOB", String.valueOf(noJob.getMessage()));
    }

    /** An id of other characters or another length. */
    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException malformed) {
        return problem(HttpStatus.BAD_REQUEST, "MALFORMED", String.valueOf(malformed.getMessage()));
    }

    /** The database's message would show the row. */
    @ExceptionHandler
    ProblemDetail brokenRule(DataIntegrityViolationException broken) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "CALL_BACK_HOUR",
                "nobody calls back at that hour; choose one from 8 to 20 o'clock");
    }

    @ExceptionHandler
    ProblemDetail storage(StorageException failure) {
        if (failure.retryable()) {
            return tryAgain();
        }
        LOG.error("a request could not be served", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "STORAGE", "the record cannot be reached; ask the administrator");
    }

    /** No connection, or one that is gone: the command id makes it safe to ask again. */
    @ExceptionHandler
    ProblemDetail transaction(TransactionException failure) {
        return tryAgain();
    }

    private static ProblemDetail tryAgain() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE, "TRY_AGAIN", "send the same request with the same Command-Id again");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
