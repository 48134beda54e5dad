"""The parts of the task ``copying``: a day's reports, their agency marks, and agencies read off a trace."""
