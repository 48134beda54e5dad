"""Quality measured against labelled data: one file a task, flat figures out.

A task has ``TASK`` (its name) and ``measure(material, progress)``, which reads its folders under
``material.data`` and returns its figures; a folder that is missing gives no figures, never zeros.
"""
