"""Document in; where it names systems, parties, times, speakers and stages (Findings) out."""
