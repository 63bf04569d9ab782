# Texts of tabulating on Spark in English. The Thai file has the same keys.
tabulate-spark-address = spark://HOST:PORT (several by commas after //), yarn, k8s://HOST:PORT, or local[N] on this machine
tabulate-spark-address-wrong = this is no address of a Spark cluster
tabulate-spark-running = a Spark master that runs there
tabulate-spark-no-answer = nothing answers at the address
tabulate-spark-refuses = Spark did not begin: the cluster took no work, the first task failed there, or a setting of it on this machine is wrong
tabulate-spark-no-workers = the cluster has a master, but no worker took the work within { $n ->
        [one] one second
       *[other] { $n } seconds
    }
tabulate-spark-workers = a worker with a free core and enough memory
tabulate-no-java = Spark needs Java 17 or newer; on Debian install the package named
tabulate-only-spark = --master is for --engine spark
