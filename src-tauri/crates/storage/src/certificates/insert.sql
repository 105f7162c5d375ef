INSERT INTO certificate (
    id, placement_id, number, template_version, person_given, person_prefix,
    person_family, birth_date, organisation_name, organisation_kvk_number,
    organisation_street, organisation_house_number, organisation_addition,
    organisation_postcode, organisation_city, organisation_country, start_date, end_date,
    minutes, tasks, skills, supervisor_name, issue_date, code, payload, signature
) VALUES (
    :id, :placement_id, :number, :template_version, :person_given, :person_prefix,
    :person_family, :birth_date, :organisation_name, :organisation_kvk_number,
    :organisation_street, :organisation_house_number, :organisation_addition,
    :organisation_postcode, :organisation_city, :organisation_country, :start_date,
    :end_date, :minutes, :tasks, :skills, :supervisor_name, :issue_date, :code, :payload,
    :signature
)
