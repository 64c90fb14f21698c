"""What must hold: the rules, and a finding wherever one does not."""
