# Texts of records in S3 in English. The Thai file has the same keys.
tabulate-s3-address = s3://BUCKET/FOLDER
tabulate-s3-address-wrong = this is no address of a folder in a bucket
tabulate-s3-no-bucket = the server has no such bucket
tabulate-s3-a-bucket = a bucket that the server has
tabulate-s3-not-let-in = the server does not let us list or read there: the key is missing, wrong or not allowed to, or the server is of another region (AWS_REGION)
tabulate-s3-a-key = the key of the environment
tabulate-s3-no-key = no key
tabulate-s3-keys = AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of somebody who may list and read there
tabulate-s3-silent = the server does not answer, or the connection was lost; it was asked { $n ->
        [one] once
       *[other] { $n } times
    }. What is done is kept: run again, it goes on there
tabulate-s3-server = an S3 server at the address that { $name } tells
tabulate-s3-changed = a file of the records was changed or removed while it was read
tabulate-s3-same = records that stay as they are until the run ends
tabulate-staged-nowhere = Spark reads records of s3:// from a copy that is wiped, and no folder for it is known that every machine of the cluster sees
tabulate-staged-shared = { $name }, a folder that every machine of the cluster sees at the same path; or --engine duckdb
tabulate-staged-unseen = the workers of the cluster do not read the copy of the records there, or not all of it
tabulate-staged-seen = a folder that every machine of the cluster sees at the same path, under the same user
