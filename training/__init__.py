"""How the files in src/newsclean/data are made. Needs numpy and scipy (extra `training`)."""
