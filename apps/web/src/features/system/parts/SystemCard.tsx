import type { ReactNode } from "react";
import { Card } from "../../../ui/surface/Card.tsx";
import { Section } from "../../../ui/surface/Section.tsx";

/** One thing that an operator looks after. */
export function SystemCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <Card>{children}</Card>
    </Section>
  );
}
