# Reports of BMN and ThaiQM.
imports-bmn-form = Form of { $form } indicators; { $n } found
imports-percent-checks-the-count = percent, checks the count
imports-indicator = indicator { $n }
imports-years-of-two-forms = the years belong to two forms of the survey
imports-a-file-for-each-form = one file up to { $last }, another from { $first }
imports-form-has-no-such-indicator = the form has no such indicator
imports-indicator-lacks-its-pair = an indicator lacks one of surveyed and failed
imports-failed = failed
imports-surveyed = surveyed
imports-also-failed-of = also failed of indicator { $n }
imports-also-surveyed-of = also surveyed of indicator { $n }
imports-needed-column-is-missing = a column that is needed is missing
