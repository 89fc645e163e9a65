"""Made-up people work made-up complaints through the real engine on a virtual clock."""

from complaints.simulation.answers import Answers, NoAnswers
from complaints.simulation.simulation import Simulation
from complaints.simulation.tally import Ended, Tally

__all__ = ["Answers", "Ended", "NoAnswers", "Simulation", "Tally"]
